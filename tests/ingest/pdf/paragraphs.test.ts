import { describe, expect, it } from 'vitest';
import { textLine, textLines } from '#tests/fixtures/build-pdf.ts';
import { readPages, textsOf } from './read.ts';

/** Lines of 36 characters of 12 points fill the measure from 80 to 512. */
const full = '乙方应当按照服务清单所列的事项和数量开展个案服务和小组工作并做好过程记录每月底';
const measure = full.slice(0, 36);
const rest = full.slice(36);
const indented = (text: string): string => text.slice(0, 34);

describe('lines become paragraphs', () => {
  it('over line breaks, without a space between Chinese characters', async () => {
    const document = await readPages(textLine(indented(full), 104, 80) + textLines([measure, '送甲方备案。'], 80, 100, 12, 20) + textLine('甲方应当按时支付服务费用。', 104, 140));
    expect(textsOf(document)).toEqual([`${indented(full)}${measure}送甲方备案。`, '甲方应当按时支付服务费用。']);
  });

  it('over page breaks, past header and page number', async () => {
    const page = (lines: string, number: number): string => textLine('青石县社工站服务合同', 230, 40, 9) + lines + textLine(`- ${number} -`, 290, 810, 9);
    const document = await readPages(
      page(textLines([`第一条　${measure.slice(4)}`, measure], 80, 720, 12, 20), 1), page(textLines([`${rest}报送。`, '第二条　其他事项另行书面约定。'], 80, 80, 12, 20), 2),
      page(textLines(['第三条　本合同一式四份。'], 80, 80), 3),
    );
    expect(textsOf(document)).toEqual([`第一条　${measure.slice(4)}${measure}${rest}报送。`, '第二条　其他事项另行书面约定。', '第三条　本合同一式四份。']);
    expect(document.paragraphs.map(({ page: at }) => at)).toEqual([1, 2, 3]);
    const pieces = document.paragraphs[0]?.anchor.kind === 'pdf' ? document.paragraphs[0].anchor.pieces : [];
    expect(pieces.map(({ page: at, range }) => [at, ...range])).toEqual([[1, 0, 36], [1, 36, 72], [2, 72, 72 + rest.length + 3]]);
  });

  it('but a line set to the right, or in the middle, is one of its own', async () => {
    const document = await readPages(
      textLine('社会工作服务合同', 232, 80, 16) + textLine('合同编号：二〇二六年第十一号', 344, 110) + textLine('甲方（购买方）：青石县民政局', 80, 130)
      + textLine(indented(full), 104, 160) + textLines([measure, '送甲方备案。'], 80, 180, 12, 20) + textLine('二〇二六年三月一日', 404, 240),
    );
    expect(textsOf(document)).toEqual(['社会工作服务合同', '合同编号：二〇二六年第十一号', '甲方（购买方）：青石县民政局', `${indented(full)}${measure}送甲方备案。`, '二〇二六年三月一日']);
    expect(document.paragraphs.map(({ look }) => look.align)).toEqual(['center', 'right', 'left', 'left', 'right']);
  });

  it('where a program keeps words whole and leaves lines a little short', async () => {
    const document = await readPages(
      textLine(indented(full), 104, 80) + textLines([measure.slice(0, 34), '薪酬、社会保险和活动经费由甲方承担。'], 80, 100, 12, 20) + textLines([measure, measure], 80, 160, 12, 20),
    );
    expect(textsOf(document)[0]).toBe(`${indented(full)}${measure.slice(0, 34)}薪酬、社会保险和活动经费由甲方承担。`);
  });

  it('and numbered items stay apart even where a line is full', async () => {
    const item = (label: string): string => `${label}${measure.slice(0, 33 - label.length)}。`;
    const document = await readPages(textLines(['（一）', '（二）', '（三）'].map(item), 104, 80, 12, 20));
    expect(textsOf(document)).toEqual(['（一）', '（二）', '（三）'].map(item));
  });
});

describe('words of Latin letters', () => {
  it('are joined with a space, or without one where the line broke at a hyphen', async () => {
    const spaced = await readPages(textLines(['The provider keeps the records of every case and of each group that the', 'station runs and hands them to the purchaser when the agreement comes to', 'its end.'], 80, 80, 12, 20));
    expect(textsOf(spaced)).toEqual(['The provider keeps the records of every case and of each group that the station runs and hands them to the purchaser when the agreement comes to its end.']);
    const hyphens = await readPages(textLines(['The provider keeps the records of every case and of each group in coop-', 'eration with the purchaser and keeps them safe after the end of the COVID-', '19 measures.'], 80, 80, 12, 20));
    expect(textsOf(hyphens)).toEqual(['The provider keeps the records of every case and of each group in cooperation with the purchaser and keeps them safe after the end of the COVID-19 measures.']);
    const soft = await readPages(textLines(['The provider keeps the records of every case and of each group in coop\u00ad', 'eration with the purchaser.'], 80, 80, 12, 20));
    expect(textsOf(soft)).toEqual(['The provider keeps the records of every case and of each group in cooperation with the purchaser.']);
  });

  it('beside Chinese keep the space that was typed and get none from the gap of the type', async () => {
    expect(textsOf(await readPages(textLine('使用', 80, 80) + textLine('Excel', 107, 80) + textLine('登记 HIV test 12 项，每月更新一次', 140, 80)))).toEqual(['使用Excel登记 HIV test 12 项，每月更新一次']);
  });
});

describe('characters off the baseline', () => {
  it('stay in their line: raised, lowered, larger, smaller', async () => {
    const document = await readPages(
      textLine('活动场地不少于200m', 80, 80) + textLine('2', 188, 80, 7, { rise: 5 }) + textLine('，含H', 192, 80) + textLine('2', 222, 80, 7, { rise: -3 }) + textLine('O', 226, 80)
      + textLine('重要', 80, 120, 18) + textLine('：费用按月支付。', 116, 120, 12) + textLine('注', 212, 116, 7),
    );
    expect(textsOf(document)).toEqual(['活动场地不少于200m2，含H2O', '重要：费用按月支付。注']);
  });

  it('and bold by printing twice is read once', async () => {
    expect(textsOf(await readPages(textLine('违约责任', 80, 80) + textLine('违约责任', 80.3, 80) + textLine(full.slice(0, 30), 80, 120)))[0]).toBe('违约责任');
  });
});
