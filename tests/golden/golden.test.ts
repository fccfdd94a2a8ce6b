import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '#electron/backend/places.ts';
import { writeRedlineDocx } from '#shared/export/index.ts';
import { readPart } from '#shared/ooxml/read-part.ts';
import { readZip } from '#shared/ooxml/zip.ts';
import { acceptAllPreferred, planRevisions } from '#shared/revise/index.ts';
import { reviewFile } from '../fixtures/review-file.ts';
import { prettyXml } from './pretty-xml.ts';
import { describeReview } from './describe-review.ts';

/**
 * Every sample, and every `tests/golden/<case>/input.*`, is reviewed and compared with the lines beside it.
 * `UPDATE_GOLDEN=1 npx vitest run tests/golden` rewrites them; read the diff before you commit it.
 */
const golden = join(repositoryRoot, 'tests/golden');
const samples = join(repositoryRoot, 'samples');
const cases = [
  ...readdirSync(samples).filter((name) => /\.(docx|pdf)$/.test(name)).map((name) => ({ name: `sample-${name.slice(0, 2)}`, input: join(samples, name) })),
  ...readdirSync(golden, { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap(({ name }) =>
    readdirSync(join(golden, name)).filter((file) => file.startsWith('input.')).map((file) => ({ name, input: join(golden, name, file) }))),
];

test.each(cases)('$name gives the review that was last read and agreed to', async ({ name, input }) => {
  const { bytes, review } = await reviewFile(input);
  const described: { [file: string]: string } = { ...describeReview(review) };
  if (review.document.format === 'docx') {
    const plan = planRevisions(review, acceptAllPreferred(review));
    const redline = writeRedlineDocx(bytes, review.document, plan, { author: '审查人', date: '2026-11-24T00:00:00Z' });
    described['redline.xml'] = prettyXml(readPart(readZip(redline.value), 'word/document.xml') ?? '');
  }
  for (const [file, text] of Object.entries(described)) compare(join(golden, name), file, text);
});

function compare(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `${path} is missing: run with UPDATE_GOLDEN=1, read it, commit it`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
