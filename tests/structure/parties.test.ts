import { describe, expect, it } from 'vitest';
import { structure } from '#shared/structure/index.ts';
import { buildDocument } from '#tests/fixtures/build-document.ts';
import type { Line } from '#tests/fixtures/build-document.ts';

function partiesOf(...lines: Line[]) {
  const { value, messages } = structure(buildDocument(lines));
  const { purchaser, provider } = value.parties;
  return { purchaser: purchaser.name, provider: provider.name, pays: purchaser.usualWord, serves: provider.usualWord, codes: messages.map(({ code }) => code) };
}

describe('parties', () => {
  it('reads names and roles from the head of a contract', () => {
    expect(partiesOf('甲方（购买方）：柳河县民政局', '乙方（承接方）：柳河县晨星社会工作服务中心', '乙方应当每月向甲方报送小结。', '乙方负责驻站。')).toEqual({
      purchaser: '柳河县民政局', provider: '柳河县晨星社会工作服务中心', pays: '甲方', serves: '乙方', codes: [],
    });
  });

  it('lets the named role decide when 乙方 is the one who pays', () => {
    expect(partiesOf('甲方（承接主体）：柳河县晨星社会工作服务中心', '乙方（购买主体）：柳河县东岸街道办事处', '乙方于每季度末向甲方支付服务费。')).toMatchObject({
      purchaser: '柳河县东岸街道办事处', provider: '柳河县晨星社会工作服务中心', pays: '乙方', serves: '甲方',
    });
  });

  it('tells the payer by the kind of name and by who pays whom when no role is named', () => {
    expect(partiesOf('甲方：柳河县晨星社会工作服务中心', '乙方：柳河县东岸街道办事处', '合同签订后，由乙方向甲方支付首期款。')).toMatchObject({ pays: '乙方', serves: '甲方' });
  });

  it('does not take an employer who pays its own people for the one who pays the contract', () => {
    expect(partiesOf('服务协议', '社工周末加班的，由乙方支付加班费。', '项目人员的工资由乙方支付工资及社保。')).toMatchObject({ pays: '甲方', serves: '乙方' });
  });

  it('reads names that stand in the next cell or behind 以下简称', () => {
    const cells: Line[] = [
      { text: '购买方', cell: [0, 0] }, { text: '柳河县民政局', cell: [0, 1] },
      { text: '承接方', cell: [1, 0] }, { text: '柳河县晨星社会工作服务中心', cell: [1, 1] },
    ];
    expect(partiesOf(...cells)).toMatchObject({ purchaser: '柳河县民政局', provider: '柳河县晨星社会工作服务中心' });
    expect(partiesOf('柳河县民政局（以下简称“甲方”）与柳河县晨星社会工作服务中心（以下简称“乙方”）订立本合同。')).toMatchObject({
      purchaser: '柳河县民政局', provider: '柳河县晨星社会工作服务中心',
    });
  });

  it('says so when the document does not tell who its parties are', () => {
    expect(partiesOf('本中心开展志愿服务活动的说明。').codes).toEqual(['parties-unclear']);
  });
});
