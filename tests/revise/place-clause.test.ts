import { describe, expect, it } from 'vitest';
import { structure } from '#shared/structure/index.ts';
import { planRevisions, proposeRevisions } from '#shared/revise/index.ts';
import { placeClause } from '#shared/revise/place-clause.ts';
import { buildDocument } from '#tests/fixtures/build-document.ts';
import type { Line } from '#tests/fixtures/build-document.ts';
import { buildReview, template } from './build-review.ts';

const title = '青禾镇社工站服务合同';
const text = ({ [0]: first }: readonly Line[]): string => (typeof first === 'string' ? first : first?.text ?? '');

/** Where a clause on the subject of the line that holds `words` would go: behind which words, and under which number. */
function place(lines: readonly Line[], words: string): readonly [behind: string, number: string, lead: string] | null {
  const document = buildDocument([title, ...lines]);
  const at = document.paragraphs.findIndex((paragraph) => paragraph.text.includes(words));
  const found = placeClause(document, structure(document).value, at);
  return found === null ? null : [document.paragraphs[found.behind]?.text ?? '', found.clause.number, found.clause.lead];
}

const typed = ['第一条 服务内容', '（一）乙方开展个案服务不少于10个。', '（二）乙方开展小组服务不少于4个：', '1. 每组不少于5节；', '2. 每节不少于6人。', '第二条 付款', '甲方在收到发票后十日内付款。', '第三条 其他', '本合同一式四份。', '甲方（盖章）：'];

describe('a new clause', () => {
  it('becomes the last item of its list, with the next number typed as the others are', () => {
    expect(place(typed, '个案服务')).toEqual(['2. 每节不少于6人。', '（三）', '（三）']);
    expect(place(typed, '每组不少于5节')).toEqual(['2. 每节不少于6人。', '（三）', '（三）']);
  });

  it('takes the automatic number of its list, and types none', () => {
    const lines: readonly Line[] = [{ text: '人员', label: '第一条' }, { text: '乙方派驻社工。', label: '第一条（一）' }, { text: '乙方安排督导。', label: '第一条（二）' }, { text: '付款', label: '第二条' }, '甲方按季付款，每次支付四分之一。'];
    expect(place(lines, '派驻')).toEqual(['乙方安排督导。', '（三）', '']);
  });

  it('keeps blanks and dots of typed numbers', () => {
    const lines = ['3 服务要求', '3.1 乙方每月探访老人不少于40人次。', '3.2 乙方每季组织活动不少于1场。', '4 付款安排', '4.1 甲方按季支付。'];
    expect(place(lines, '探访老人')).toEqual(['3.2 乙方每季组织活动不少于1场。', '3.3', '3.3 ']);
  });

  it('is a paragraph without number where the article has only running text', () => {
    expect(place(typed, '收到发票')).toEqual(['甲方在收到发票后十日内付款。', '', '']);
  });

  it('does not take a number that a later article has, nor a place behind the signatures', () => {
    const lines = ['第一条 乙方按照清单提供服务，不提供清单以外的服务。', '第二条 甲方按季支付服务费用，每季支付四分之一。', '第三条 本合同一式四份，双方各执两份。', '甲方（盖章）：　　　　乙方（盖章）：'];
    expect(place(lines, '按照清单')).toEqual([text(lines.slice(0, 1)), '', '']);
    expect(place(lines, '一式四份')).toEqual([text(lines.slice(2)), '第四条', '第四条 ']);
  });

  it('stands behind the table of its article', () => {
    const lines: readonly Line[] = ['第一条 服务指标', '乙方应当按照下表完成各项服务指标。', { text: '个案', cell: [0, 0] }, { text: '10个', cell: [0, 1] }, '第二条 付款', '甲方按季支付服务费用，每季四分之一。'];
    expect(place(lines, '按照下表')).toEqual(['10个', '', '']);
  });

  it('has no place at the end of the document and outside any article', () => {
    expect(place(['第一条 服务内容', '乙方应当提供清单所列的服务。'], '应当提供')).toBeNull();
    expect(place(['双方自愿订立本合同，共同遵守。', '第一条 服务内容', '乙方应当提供清单所列的服务。', '甲方（盖章）：'], '自愿订立')).toBeNull();
  });
});

describe('clauses of their own in a plan', () => {
  const document = buildDocument([title, '第一条 权利义务', '（一）乙方按照清单开展专业服务。', '（二）甲方按季度支付服务费用。', '第二条 其他约定', '本合同一式四份，双方各执两份。']);
  const outline = structure(document).value;
  const findings = buildReview(['', '', '（一）乙方【按照】清单开展专业服务。', '（二）甲方【按季度】支付【服务】费用。'], [
    { paragraph: 2, templates: [template('insert', 'paragraph', '甲方提供场地。')] }, { paragraph: 3, templates: [template('insert', 'paragraph', '甲方指定联系人')] },
    { paragraph: 3, rule: 'ca002-test', templates: [template('insert', 'paragraph', '甲方提供场地。')] },
  ]).findings;
  const review = { ...buildReview([], []), document, outline, findings, proposals: proposeRevisions(document, outline, findings) };
  const decisions = Object.fromEntries(findings.map(({ id }) => [id, { action: 'accept', proposal: `${id}/preferred` } as const]));

  it('count on from one another, close their sentence, and are written once', () => {
    const { edits, comments } = planRevisions(review, decisions);
    expect(edits.map((edit) => [edit.paragraph, edit.clause?.lead, edit.text])).toEqual([[3, '（三）', '甲方提供场地。'], [3, '（四）', '甲方指定联系人。']]);
    expect(comments[0]?.text).toContain('说明：补充的条文在第一条（二）之后另起一段，编号为（三）。');
    expect(comments.find(({ finding }) => finding === findings[2]?.id)?.text).toContain('已合并为一处修订');
  });

  it('keep their place when a reader words them otherwise, and go when he leaves no words', () => {
    const [first, second] = findings.map(({ id }) => id);
    const edited = (text: string) => planRevisions(review, { ...decisions, [first ?? '']: { action: 'edit', proposal: `${first}/preferred`, text } }).edits;
    expect(edited('甲方提供办公场地')[0]).toMatchObject({ paragraph: 3, text: '甲方提供办公场地。', clause: { number: '（三）' } });
    expect(edited(' ').map(({ finding, clause }) => [finding, clause?.number])).toEqual([[second, '（三）'], [findings[2]?.id, '（四）']]);
  });
});
