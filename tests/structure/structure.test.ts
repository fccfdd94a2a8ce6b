import { describe, expect, it } from 'vitest';
import { structure } from '#shared/structure/index.ts';
import { buildDocument } from '#tests/fixtures/build-document.ts';
import type { Line } from '#tests/fixtures/build-document.ts';

const head: Line[] = ['甲方（购买方）：柳河县民政局', '乙方（承接方）：柳河县晨星社会工作服务中心'];

function outlineOf(lines: readonly Line[]) {
  const document = buildDocument(lines);
  const outline = structure(document).value;
  const paths = document.paragraphs.map(({ index }) => outline.clauses[outline.contexts[index]?.clause ?? -1]?.path ?? null);
  return { ...outline, paths, sections: outline.contexts.map(({ section }) => section) };
}

describe('clause tree', () => {
  it('cites a clause with all the numbers above it', () => {
    const { paths } = outlineOf(['第一条 服务内容', '（一）个案服务', '1.每年8例；', '2.每例面谈5次；', '（二）小组服务', '第二条 期限']);
    expect(paths).toEqual(['第一条', '第一条（一）', '第一条（一）1.', '第一条（一）2.', '第一条（二）', '第二条']);
  });

  it('counts articles through the whole contract and leaves the chapter out of the citation', () => {
    const { paths } = outlineOf(['第一章 总则', '第一条 订立本合同。', '第二章 服务', '第二条 乙方提供服务。']);
    expect(paths).toEqual(['第一章', '第一条', '第二章', '第二条']);
  });

  it('learns from the document which kind of number stands above which', () => {
    const { paths } = outlineOf(['1. 服务要求', '（一）按时到岗；', '（二）做好记录。', '2. 付款', '（一）分两期。']);
    expect(paths).toEqual(['1.', '1.（一）', '1.（二）', '2.', '2.（一）']);
  });

  it('does not let the lines of a table of contents or a numbered cell break the tree', () => {
    const { paths } = outlineOf(['一、服务内容........3', '一、服务内容', { text: '1', cell: [0, 0] }, { text: '走访', cell: [0, 1] }, '二、付款']);
    expect(paths).toEqual([null, '一', '一', '一', '二']);
  });

  it('numbers an annex apart from the contract', () => {
    expect(outlineOf(['第一条 服务', '附件一 指标说明', '一、走访']).paths.slice(1)).toEqual(['附件一', '附件一第一项']);
  });
});

describe('sections', () => {
  it('stand under the typed heading above, which their own list does not know', () => {
    const auto = (label: string, text: string, level = 0) => ({ text, label, level });
    expect(outlineOf(['二、服务要求', auto('1.', '配备社工'), auto('2.', '开展服务'), auto('（1）', '个案', 1), '三、商务要求', auto('1.', '付款')]).paths)
      .toEqual(['二', '二、1.', '二、2.', '二、2.（1）', '三', '三、1.']);
    expect(outlineOf(['第二章 内容', auto('第三条', '服务'), auto('第三条（一）', '个案', 1)]).paths).toEqual(['第二章', '第三条', '第三条（一）']);
  });

  it('takes the section from the nearest heading that tells', () => {
    const { sections } = outlineOf([...head, '一、项目背景', '全县设站六个。', '二、服务内容', '（一）探访', '三、付款方式', '分两期。', '四、违约责任', '五、争议解决']);
    expect(sections).toEqual(['preamble', 'preamble', 'background', 'background', 'service', 'service', 'payment', 'payment', 'liability', 'dispute']);
  });

  it('tells the duties of the two parties apart by who is who, not by 甲 and 乙', () => {
    const swapped = ['甲方（承接方）：柳河县晨星社会工作服务中心', '乙方（购买方）：柳河县民政局', '一、甲方的权利和义务', '驻站服务。', '二、乙方的权利和义务', '提供场地。'];
    expect(outlineOf(swapped).sections.slice(2)).toEqual(['provider-duties', 'provider-duties', 'purchaser-duties', 'purchaser-duties']);
  });

  it('reads a title that stands in front of a colon in the same paragraph', () => {
    expect(outlineOf(['一、服务期限：自2026年1月1日起一年。', '二、合同价款：人民币12万元。']).sections).toEqual(['term', 'price']);
  });

  it('keeps everything behind the place of signing out of the clauses until an annex opens', () => {
    const lines = ['第一条 服务', '甲方（盖章）：', '日期：', '附件一 服务说明', '一、走访'];
    expect(outlineOf(lines).sections).toEqual(['service', 'signature', 'signature', 'service', 'service']);
  });

  it('reads on behind the signatures where a whole sentence stands, for not every annex is announced', () => {
    const lines = ['第一条 服务', '乙方代表（签字）：', '日期：2026年1月5日', '签订日期：', '乙方还应完成甲方交办的其他工作。'];
    expect(outlineOf(lines).sections).toEqual(['service', 'signature', 'signature', 'signature', 'unknown']);
  });

  it('sees a duty that names its bearer even where the section tells a story', () => {
    const { statements } = outlineOf([...head, '一、项目背景', '本项目已服务三年。乙方应当完成甲方交办的工作。']);
    expect(statements.slice(-2).map(({ section }) => section)).toEqual(['background', 'unknown']);
  });
});

describe('whose duty a sentence states', () => {
  const bearerOf = (...lines: string[]) => outlineOf([...head, ...lines]).statements.at(-1)?.dutyOf;

  it.each([
    ['乙方应当每季度提交报告。', 'provider'],
    ['社工服从街道统一安排。', 'provider'],
    ['甲方提供办公场地和水电。', 'purchaser'],
    ['甲方负责协调各村配合乙方开展走访。', 'purchaser'],
    ['甲方安排的工作，乙方应按时完成。', 'provider'],
    ['甲方因工作需要调整场次的，乙方予以配合。', 'provider'],
    ['双方应当协商一致并签订补充协议。', 'both'],
    ['由乙方承担交通费用。', 'provider'],
    ['协助街道办理年审。', 'none'],
    ['民政局各科室布置的阶段性任务。', 'none'],
    ['服务对象满意度不低于90%。', 'none'],
  ])('%s → %s', (sentence, bearer) => {
    expect(bearerOf('第一条 约定', `（一）${sentence}`)).toBe(bearer);
  });

  it('takes the bearer from the heading when the sentence names none', () => {
    expect(bearerOf('第一条 乙方的义务', '（一）按时报送材料。')).toBe('provider');
    expect(bearerOf('第一条 甲方的义务', '（一）按时支付价款。')).toBe('purchaser');
  });

  it('takes the bearer from the lead-in of a list', () => {
    expect(bearerOf('第一条 工作', '（一）甲方应当提供下列条件：', '1.办公桌椅；')).toBe('purchaser');
  });

  it('lets a sentence go on with the subject of the one before', () => {
    expect(bearerOf('第一条 约定', '（一）甲方提供名册；每月更新一次。')).toBe('purchaser');
  });
});
