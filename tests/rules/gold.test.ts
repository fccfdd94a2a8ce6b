import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readLabelFile } from '../eval/label-file.ts';
import { scoreFigures } from '../eval/print-score.ts';
import { reviewEach, reviewTogether } from '../eval/review-clauses.ts';
import { scoreClauses } from '../eval/score.ts';
import { buildDocx, paragraph } from '../fixtures/build-docx.ts';
import { reviewBytes } from '../fixtures/review-file.ts';

/** What a change of a rule must not lose. docs/evaluation.md has the figures as they are; these are the floors. */
const gold = join(import.meta.dirname, '../gold');
const floors = { recallStrong: 0.97, recallWeak: 0.8, precision: 0.93, exactType: 0.93 } as const;
const sets = ['catch-all.jsonl', 'catch-all-2.jsonl', 'catch-all-3.jsonl', 'catch-all-4.jsonl', 'catch-all-5.jsonl', 'catch-all-6.jsonl', 'catch-all-7.jsonl', 'catch-all-8.jsonl'];

describe.each(sets)('%s', (set) => {
  const { clauses } = readLabelFile(join(gold, set));
  test.each([['one clause a document', reviewEach], ['all in one document', reviewTogether]] as const)('%s', async (_, review) => {
    const figures = scoreFigures(scoreClauses(await review(clauses)));
    for (const [name, floor] of Object.entries(floors)) {
      expect(figures[name as keyof typeof floors], `${name}: run npm run eval -- tests/gold/${set}`).toBeGreaterThanOrEqual(floor);
    }
  });
});

describe('policy prose', () => {
  const lines = readFileSync(join(gold, 'policy-prose.txt'), 'utf8').trim().split('\n');

  it('gets hints at most when it is a document', async () => {
    const { findings } = await reviewBytes(buildDocx({ document: lines.map((line) => paragraph(line)).join('') }));
    expect(findings.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('gets next to nothing when every sentence stands alone', async () => {
    const high = [];
    for (const line of lines) high.push(...(await reviewBytes(buildDocx({ document: paragraph(line) }))).findings.filter(({ level }) => level === 'high'));
    expect(high.length).toBeLessThanOrEqual(2);
  });
});
