import { beforeAll, describe, expect, it } from 'vitest';
import { buildSheets } from '#shared/export/index.ts';
import type { Review } from '#shared/model/review.ts';
import { acceptAllPreferred } from '#shared/revise/index.ts';
import { reviewSample, sampleNames } from '../samples.ts';

describe.each(sampleNames)('the sheets of %s', (name) => {
  let review: Review;
  beforeAll(async () => { ({ review } = await reviewSample(name)); });

  it('have a row for every finding and every indicator, and as many cells as columns', () => {
    const sheets = buildSheets(review, {});
    expect(sheets.map((sheet) => sheet.name)).toEqual(['问题清单', '指标清单', '合同要素与测算', '权责清单']);
    expect(sheets[0]?.rows).toHaveLength(review.findings.length);
    expect(sheets[1]?.rows).toHaveLength(review.indicators.length);
    for (const sheet of sheets) for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
  });

  it('show the place and the words of every fact', () => {
    const facts = buildSheets(review, {})[2];
    for (const row of facts?.rows.filter(([source]) => source === '合同写明') ?? []) {
      expect(row[4]).not.toBe('');
      const quote = String(row[6]);
      expect(review.document.paragraphs.some(({ text }) => text.includes(quote))).toBe(true);
    }
  });

  it('say what was decided', () => {
    const decided = (decisions: Parameters<typeof buildSheets>[1]) => buildSheets(review, decisions)[0]?.rows.map((row) => row.at(-2));
    expect(new Set(decided({}))).toEqual(new Set(['未处理']));
    expect(decided(acceptAllPreferred(review))).toContain('采纳首选');
    const [first] = review.findings;
    if (first === undefined) throw new Error('no finding');
    expect(decided({ [first.id]: { action: 'reject', reason: '双方已商定' } })?.[0]).toBe('不采纳：双方已商定');
  });
});
