import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCharacters } from '#electron/backend/read-characters.ts';
import { repositoryRoot, sourcePlaces } from '#electron/backend/places.ts';
import { writeAnnotatedPdf } from '#shared/export/index.ts';
import type { Review } from '#shared/model/review.ts';
import type { PlannedComment } from '#shared/model/revision.ts';
import type { Refusal } from '#shared/result.ts';
import { acceptAllPreferred, planComments } from '#shared/revise/index.ts';
import { buildPdf, buildPdfFile, textLines } from '#tests/fixtures/build-pdf.ts';
import { reviewBytes } from '#tests/fixtures/review-file.ts';
import { sampleNames } from '../samples.ts';
import { checkWithQpdf, readNotes } from './judge-pdf.ts';

const annotator = { author: '审查人甲', date: '2026-11-24T08:00:00Z' };
const places = sourcePlaces();
const lines = ['社会工作服务合同', '甲方：青禾镇人民政府', '乙方：晨光社会工作服务中心', '第一条 乙方应当完成甲方交办的其他工作任务。'];
const fault = '甲方交办的其他工作任务';

async function annotate(bytes: Uint8Array): Promise<{ readonly review: Review; readonly comments: readonly PlannedComment[]; readonly result: Uint8Array }> {
  const review = await reviewBytes(bytes);
  const { comments } = planComments(review, acceptAllPreferred(review));
  return { review, comments, result: await writeAnnotatedPdf(bytes, review, await readCharacters(bytes, places), comments, annotator) };
}

describe('writeAnnotatedPdf', () => {
  it.each([0, 90, 180, 270] as const)('lays highlights over the very words, on a page turned by %i degrees', async (rotate) => {
    const bytes = buildPdf({ pages: [{ content: textLines(lines, 60, 100, 12, 30), rotate, ...(rotate % 180 === 0 ? {} : { width: 842, height: 595 }) }] });
    const { review, comments, result } = await annotate(bytes);
    const at = comments.findIndex(({ paragraph, range }) => review.document.paragraphs[paragraph]?.text.slice(...range).includes(fault));
    const words = review.document.paragraphs[comments[at]?.paragraph ?? -1]?.text ?? '';
    const [start = 0, end = 0] = comments[at]?.range ?? [];
    const [note] = (await readNotes(result)).filter(({ contents }) => contents === comments[at]?.text);
    // Half as wide: letters, figures and the blank behind the number.
    const reach = (offset: number): number => 60 + [...words.slice(0, offset)].reduce((sum, each) => sum + (each === ' ' ? 6 : 12), 0);
    expect(note?.box[0]).toBeCloseTo(reach(start), 0);
    expect(note?.box[2]).toBeCloseTo(reach(end), 0);
    // The baseline of the fourth line.
    expect(note?.box[1]).toBeCloseTo(190 - 12 * 0.88, 0);
    expect(note?.box[3]).toBeCloseTo(190 + 12 * 0.2, 0);
  });

  it('keeps every original byte in front, and says author, kind and the whole comment in Chinese', async () => {
    const bytes = buildPdf({ pages: [{ content: textLines(lines, 60, 100, 12, 30) }] });
    const { comments, result } = await annotate(bytes);
    expect(result.subarray(0, bytes.length)).toEqual(bytes);
    const notes = await readNotes(result);
    expect(notes.map(({ contents }) => contents)).toEqual(comments.map(({ text }) => text));
    expect(notes.map(({ author, subtype, hasAppearance }) => [author, subtype, hasAppearance])).toEqual(comments.map(() => ['审查人甲', 'Highlight', true]));
    checkWithQpdf(result);
  });

  it('adds to what others noted, and once more to its own', async () => {
    const bytes = buildPdf({ pages: [{ content: textLines(lines, 60, 100, 12, 30) }] });
    const { review, comments, result } = await annotate(bytes);
    const again = await writeAnnotatedPdf(result, review, null, comments, annotator);
    expect(again.subarray(0, result.length)).toEqual(result);
    expect(await readNotes(again)).toHaveLength(comments.length * 2);
    checkWithQpdf(again);
  });

  it('draws a box for each line of words that break', async () => {
    const bytes = readFileSync(join(repositoryRoot, 'samples', sampleNames[3]));
    const { review, comments, result } = await annotate(new Uint8Array(bytes));
    const notes = await readNotes(result);
    expect(notes.length).toBeGreaterThanOrEqual(comments.length);
    expect(new Set(notes.map(({ contents }) => contents))).toEqual(new Set(comments.map(({ text }) => text)));
    expect(notes.every(({ page }) => page <= (review.document.pages ?? 0))).toBe(true);
    checkWithQpdf(result);
  });

  it('is the same file when there is nothing to say', async () => {
    const bytes = buildPdf({ pages: [{ content: textLines(lines, 60, 100, 12, 30) }] });
    const review = await reviewBytes(bytes);
    expect(await writeAnnotatedPdf(bytes, review, null, [], annotator)).toBe(bytes);
  });

  it('refuses a file with a password, with a signature, or that is none', async () => {
    const bytes = buildPdf({ pages: [{ content: textLines(lines, 60, 100, 12, 30) }] });
    const review = await reviewBytes(bytes);
    const refusal = (given: Uint8Array) => writeAnnotatedPdf(given, review, null, planComments(review, acceptAllPreferred(review)).comments, annotator).then(() => 'written', (error: unknown) => (error as Refusal).code);
    expect(await refusal(new Uint8Array(readFileSync(new URL('../../fixtures/files/locked.pdf', import.meta.url))))).toBe('export-pdf-locked');
    expect(await refusal(buildPdfFile(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>', '<< /Type /Sig /ByteRange [0 10 20 30] >>']))).toBe('export-pdf-signed');
    expect(await refusal(new TextEncoder().encode('%PDF-1.7 nothing'))).toBe('export-pdf-damaged');
  });
});
