import { describe, expect, it } from 'vitest';
import { reviewDocument } from '#shared/review-contract.ts';
import { acceptAllPreferred, effectsOf, planRevisions, reviseDocument } from '#shared/revise/index.ts';
import { buildDocument, tableLines } from '../fixtures/build-document.ts';
import { shippedRules } from '../fixtures/review-file.ts';

const lines = [
  '青溪镇社会工作服务站服务合同', '甲方：云溪县青溪镇人民政府', '乙方：云溪县微光社会工作服务中心', '第一条 服务期限', '服务期限自2026年1月1日至2026年12月31日。', '第二条 服务内容',
  '（一）乙方全年开展个案12例。', '（二）乙方整理救助档案。', '（三）完成甲方交办的其他工作任务。', '（四）配合甲方做好创建迎检等各项工作。', '各项指标见下表：',
  ...tableLines([['服务项目', '数量', '单位'], ['社区活动', '10', '场'], ['入户核查', '200', '户']]), '第三条 人员', '乙方派驻社工2名。',
];
const document = buildDocument(lines);
const review = (read: typeof document) => reviewDocument({ document: read, reading: [] }, shippedRules(), () => undefined, {});

describe('the document as revised', () => {
  const before = review(document);
  const { edits } = planRevisions(before, acceptAllPreferred(before));
  const revised = reviseDocument(document, edits);

  it('keeps every paragraph in order, with its cells, whatever stands in between', () => {
    expect(revised.paragraphs.map(({ index }) => index)).toEqual(revised.paragraphs.map((_, at) => at));
    const cells = ({ paragraphs, tables }: typeof document) => tables.flatMap((table) => table.cells.map((cell) => cell.paragraphs.map((index) => paragraphs[index]?.text)));
    expect(cells(revised)).toEqual(cells(document));
  });

  it('is the original where nothing is revised', () => {
    expect(reviseDocument(document, []).paragraphs.map(({ text }) => text)).toEqual(document.paragraphs.map(({ text }) => text));
  });

  it('puts a clause of its own behind its paragraph, with its number', () => {
    const added = reviseDocument(document, [{ finding: 'a', paragraph: 7, range: [11, 11], text: '乙方每季度报送简报1份。', clause: { like: 7, number: '（三）', lead: '（三）' } }]);
    expect(added.paragraphs.slice(7, 10).map(({ text }) => text)).toEqual(['（二）乙方整理救助档案。', '（三）乙方每季度报送简报1份。', '（三）完成甲方交办的其他工作任务。']);
  });

  it('is measured like any other: clauses that are closed leave no share "at most", and what changed is named', () => {
    const after = review(revised);
    const effects = effectsOf(before, after, 1);
    expect(before.ratios.open.atMost).toBe(true);
    expect(effects.after.ratios.open.findings.length).toBeLessThan(before.ratios.open.findings.length);
    const count = ({ indicators }: typeof before) => indicators.length;
    expect(count(after)).toBe(count(before) - effects.gone.length + effects.came.length);
    expect(effects.gone.every(({ paragraph }) => paragraph !== null)).toBe(true);
    expect(effectsOf(before, before, 0)).toMatchObject({ gone: [], came: [] });
  });
});
