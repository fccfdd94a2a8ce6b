import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryRoot, sourcePlaces } from '#electron/backend/places.ts';
import { readingTools } from '#electron/backend/reading-tools.ts';
import { ingest } from '#shared/ingest/index.ts';
import { describeReading } from './describe-reading.ts';
import { goldenCases } from './make/cases.ts';

/**
 * One document a trait of the formats we read; `make/` says how each is built, `reading.txt` beside it what is read.
 * `UPDATE_GOLDEN=1 npx vitest run tests/golden/reading.test.ts` builds the documents and writes the lines anew; read the diff.
 */
const folder = join(repositoryRoot, 'tests/golden/reading');
const update = process.env['UPDATE_GOLDEN'] === '1';
const options = { ...readingTools(sourcePlaces()), checkpoint: () => {} };
const largest = 60_000;

describe.each(goldenCases)('$name', ({ name, ending, bytes: build }) => {
  const input = join(folder, name, `input.${ending}`);
  const lines = join(folder, name, 'reading.txt');

  test('is built as it stands here', async () => {
    const built = await build();
    if (update) {
      mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(input, built);
    }
    expect(built.length).toBeLessThan(largest);
    expect(Buffer.from(built).equals(readFileSync(input))).toBe(true);
  });

  test('is read as it was last agreed to', async () => {
    const reading = describeReading(await ingest(new Uint8Array(readFileSync(input)), options));
    if (update) writeFileSync(lines, reading);
    expect(existsSync(lines), `${lines} is missing: run with UPDATE_GOLDEN=1, read it, commit it`).toBe(true);
    expect(reading).toBe(readFileSync(lines, 'utf8'));
  });
});

test('every document in the folder belongs to a case', () => {
  expect(readdirSync(folder).toSorted()).toEqual(goldenCases.map(({ name }) => name).toSorted());
  expect(goldenCases.length).toBeGreaterThanOrEqual(24);
});
