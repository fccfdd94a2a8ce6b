import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabelFile } from '../../eval/label-file.ts';
import { scoreIndicators } from '../../eval/score-indicators.ts';
import { measureLines } from '../../fixtures/measure-lines.ts';

const gold = join(import.meta.dirname, '../../gold');

/** Floors, not wishes: what was reached when the set was last read. A change that goes below one is a loss. */
describe.each([['indicators.jsonl', 0.98, 2], ['indicators-2.jsonl', 0.98, 4], ['indicators-3.jsonl', 0.98, 1], ['indicators-4.jsonl', 0.98, 3], ['indicators-5.jsonl', 0.96, 13], ['indicators-6.jsonl', 0.9, 10]] as const)('the labelled clauses of %s', (name, floor, duties) => {
  const score = scoreIndicators(readLabelFile(join(gold, name)).amounts.map((row) => ({ ...row, found: measureLines([row.text]).indicators })));
  const remarks = score.remarks.join('\n');

  it('are found', () => expect(score.recall, remarks).toBeGreaterThanOrEqual(floor));
  it('are not found where there is nothing', () => expect(score.precision, remarks).toBeGreaterThanOrEqual(floor));
  it('are put into the right class', () => expect(score.classAccuracy, remarks).toBeGreaterThanOrEqual(Math.min(floor, 0.97)));
  it('are read with value, unit, comparator and period', () => expect(score.quantityAccuracy, remarks).toBeGreaterThanOrEqual(Math.min(floor, 0.97)));
  it('are found without a number too', () => expect(score.duties.found).toBeGreaterThanOrEqual(duties));
});
