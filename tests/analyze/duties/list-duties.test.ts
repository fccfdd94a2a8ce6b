import { expect, it } from 'vitest';
import { measureLines } from '../../fixtures/measure-lines.ts';

const head = ['长堤街道社工站服务合同', '甲方：长堤区长堤街道办事处', '乙方：长堤区聚心社会工作服务中心'];

it('lists who does what, by party and field', () => {
  const { duties } = measureLines([...head, '第二条 甲方责任', '甲方应当提供困难群众名单。', '第三条 乙方责任', '乙方负责对服务对象的个人信息保密。']);
  expect(duties.entries.map(({ bearer, field }) => [bearer, field])).toEqual([['purchaser', '名单与资料'], ['provider', '保密与个人信息']]);
});

it('names the fields on which a party that usually answers says nothing', () => {
  const { duties } = measureLines([...head, '第二条 甲方责任', '甲方应当提供困难群众名单。', '第三条 乙方责任', '乙方完成个案10例。']);
  const gaps = duties.gaps.map(({ bearer, field }) => `${bearer} ${field}`);
  expect(gaps).toContain('purchaser 经费支付');
  expect(gaps).not.toContain('purchaser 名单与资料');
  expect(gaps).not.toContain('provider 专业服务');
});

it('says it once when the purchaser has no duty at all', () => {
  const { duties } = measureLines([...head, '第二条 乙方责任', '乙方完成个案10例。']);
  expect(duties.gaps.filter(({ bearer }) => bearer === 'purchaser')).toEqual([{ bearer: 'purchaser', field: '', reason: '全文没有读到购买方的任何责任' }]);
});

it('finds a field that both parties are to answer for', () => {
  const { duties } = measureLines([...head, '第二条 甲方责任', '甲方应当提供活动场地。', '第三条 乙方责任', '乙方负责落实活动场地。']);
  expect(duties.overlaps.map(({ field, paragraphs }) => [field, paragraphs])).toEqual([['场地与设备', [4, 6]]]);
});

it('hears every field that one sentence hands over, and none in what is only its occasion', () => {
  const { duties } = measureLines([
    ...head, '第二条 甲方责任', '甲方提供办公场地和困难群众名单，协调社区支持社工站工作。', '第三条 乙方责任', '乙方在甲方付款前开具等额发票。', '乙方为派驻社工购买意外伤害保险。', '甲方不对乙方人员进行考勤。',
  ]);
  expect(duties.entries.map(({ bearer, field }) => [bearer, field])).toEqual([
    ['purchaser', '场地与设备'], ['purchaser', '名单与资料'], ['purchaser', '协调支持'], ['provider', '安全与保险'],
  ]);
});
