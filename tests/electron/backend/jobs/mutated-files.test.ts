import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReviewRunner } from '#electron/backend/jobs/run-review.ts';
import { mutate } from '#tests/fixtures/mutate.ts';
import { createRandom } from '#tests/fixtures/random.ts';
import { startRunner, tryFile } from '#tests/fixtures/try-files.ts';
import { goldenCases } from '#tests/golden/make/cases.ts';

/** A short, seeded run through the worker of the product; `npm run bench -- mutated 5000 2` makes a long one. */
const seed = 20_261_124;
const rounds = 4;
const legacy = new Uint8Array(readFileSync(new URL('../../../fixtures/files/agreement.doc', import.meta.url)));

describe('damaged copies of our own documents', () => {
  const lines: string[] = [];
  let runner: ReviewRunner;
  beforeAll(() => { runner = startRunner(20_000, 512, lines); });
  afterAll(() => runner.close());

  it('end as a review or a coded refusal: no crash, no hang, no text that is missing in silence', async () => {
    const random = createRandom(seed);
    const originals = [...await Promise.all(goldenCases.map(({ bytes }) => bytes())), legacy];
    const odd: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const [at, original] of originals.entries()) {
        const { code, characters } = await tryFile(runner, mutate(original, random));
        if (/^review-/.test(code) || (code === 'ok' && characters === 0)) odd.push(`${goldenCases[at]?.name ?? 'doc'} in round ${round}: ${code}`);
      }
    }
    expect(odd).toEqual([]);
    expect(lines).toEqual([]);
  }, 180_000);
});
