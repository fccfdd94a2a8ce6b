import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPairFile } from '../eval/pair-file.ts';
import { pairFigures, scorePairs } from '../eval/score-pairs.ts';

/** What a change of the alignment may not cost; `npm run eval -- tests/gold/pairs.yml` lists misses and false alarms. */
it('finds the labelled differences of pairs of documents, and hardly anything else', async () => {
  const pairs = readPairFile(join(import.meta.dirname, '../gold/pairs.yml'));
  expect(pairs.length).toBeGreaterThanOrEqual(25);
  const { recall, precision, exact } = pairFigures(await scorePairs(pairs));
  expect(recall).toBeGreaterThanOrEqual(0.96);
  expect(precision).toBeGreaterThanOrEqual(0.96);
  expect(exact).toBeGreaterThanOrEqual(0.94);
}, 30_000);
