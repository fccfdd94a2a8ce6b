import { describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '#electron/backend/places.ts';
import { writeCleanDocx, writeRedlineDocx } from '#shared/export/index.ts';
import { acceptAllPreferred, planComments } from '#shared/revise/index.ts';
import { officeText, pandocText } from '../office-judges.ts';
import { reviewSample, sampleNames } from '../samples.ts';
import { read } from './judge-redline.ts';

const author = { author: '审查人', date: '2026-11-24T08:00:00Z' };

describe.each(sampleNames.filter((name) => name.endsWith('.docx')))('%s', (name) => {
  it('reads in pandoc the same as a clean copy and as an accepted redline; rejected or only commented it is the original', async () => {
    const original = new Uint8Array(await readFile(join(repositoryRoot, 'samples', name)));
    const { review, plan } = await reviewSample(name);
    const redline = writeRedlineDocx(original, review.document, plan, author).value;
    const comments = writeRedlineDocx(original, review.document, planComments(review, acceptAllPreferred(review)), author).value;
    const clean = writeCleanDocx(original, review.document, plan).value;
    const before = pandocText(original);
    expect(pandocText(clean)).toBe(pandocText(redline));
    expect(pandocText(clean)).not.toBe(before);
    expect(pandocText(redline, 'reject')).toBe(before);
    expect(pandocText(comments)).toBe(before);
  });
});

it('a comment of the commented copy says the wording that was chosen', async () => {
  const { review } = await reviewSample(sampleNames[0]);
  const decisions = acceptAllPreferred(review);
  const { edits, comments } = planComments(review, decisions);
  expect(edits).toEqual([]);
  const [accepted] = review.findings.filter(({ id }) => decisions[id]?.action === 'accept');
  const wording = review.proposals.find(({ finding, kind }) => finding === accepted?.id && kind === 'preferred');
  expect(comments.find(({ finding }) => finding === accepted?.id)?.text).toMatch(/\n拟(?:改为|补充|删去)/);
  expect(comments.find(({ finding }) => finding === accepted?.id)?.text).toContain(wording?.text);
});

it('LibreOffice reads the clean copy with the numbers and words that our reader sees', async () => {
  const original = new Uint8Array(await readFile(join(repositoryRoot, 'samples', sampleNames[0])));
  const { review, plan } = await reviewSample(sampleNames[0]);
  const clean = writeCleanDocx(original, review.document, plan).value;
  const office = officeText(clean).replace(/\s/g, '');
  for (const { text, numbering } of (await read(clean)).paragraphs) expect(office).toContain(`${numbering?.label ?? ''}${text}`.replace(/\s/g, ''));
}, 60_000);
