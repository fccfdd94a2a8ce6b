import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPairFile } from '../eval/pair-file.ts';
import { pairFigures, scorePairs } from '../eval/score-pairs.ts';

/** What a change of the alignment may not cost; `npm run eval -- tests/gold/pairs.yml` lists misses and false alarms. */
it.each([
  ['pairs.yml', { recall: 0.96, precision: 0.96, exact: 0.94 }],
  // By authors who saw neither rules nor program: see docs/evaluation.md.
  ['pairs-2.yml', { recall: 0.96, precision: 0.92, exact: 0.9 }],
  ['pairs-3.yml', { recall: 0.9, precision: 0.84, exact: 0.77 }],
  ['pairs-4.yml', { recall: 0.96, precision: 0.92, exact: 0.9 }],
])('%s: labelled differences of pairs of documents are found, and little else', async (name, least) => {
  const pairs = readPairFile(join(import.meta.dirname, '../gold', name));
  expect(pairs.length).toBeGreaterThanOrEqual(24);
  const { recall, precision, exact } = pairFigures(await scorePairs(pairs));
  expect(recall).toBeGreaterThanOrEqual(least.recall);
  expect(precision).toBeGreaterThanOrEqual(least.precision);
  expect(exact).toBeGreaterThanOrEqual(least.exact);
}, 60_000);
