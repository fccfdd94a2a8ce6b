import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReviewRunner } from '#electron/backend/jobs/run-review.ts';
import { buildPdf, buildPdfFile, ruledGrid, streamObject, textLine, textLines } from '#tests/fixtures/build-pdf.ts';
import { startRunner, tryFile } from '#tests/fixtures/try-files.ts';

/** Seconds a document may take here, and what comes on top on a busy machine: a new worker, the message of the old one. */
const budget = 10;
const slack = 15;

const clauses = textLines(['第一条　服务期限为一年，自签订之日起算。', '第二条　服务费用分两次支付，每次一半。'], 80, 90);
const good = buildPdf({ pages: [{ content: clauses }] });
const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const bytesOf = (file: string): Uint8Array => new TextEncoder().encode(file);
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const page = (contents: string, resources = '/Font << /F1 5 0 R >>', box = '[0 0 595 842]'): readonly string[] => [
  '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << ${resources} >> /Contents 4 0 R >>`, contents, font,
];
/** Deflated twice: a few kilobytes that open into `megabytes` of `unit`. */
function bomb(unit: string, megabytes: number): string {
  const packed = deflateSync(deflateSync(Buffer.alloc(megabytes * 1_048_576, unit), { level: 9 }), { level: 9 });
  return streamObject(`${packed.toString('hex')}>`, '/Filter [/ASCIIHexDecode /FlateDecode /FlateDecode]');
}

const hostile: readonly (readonly [name: string, code: RegExp, file: () => Uint8Array])[] = [
  ['a page tree that holds itself', /^pdf-/, () => buildPdfFile(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R 2 0 R] >>'])],
  ['a parent that is its own', /^pdf-/, () => buildPdfFile(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Parent 2 0 R /Kids [3 0 R] >>', '<< /Type /Page /Parent 3 0 R >>'])],
  ['a form that draws itself', /^(?:ok|pdf-)/, () => buildPdfFile([...page(streamObject('/X1 Do'), '/XObject << /X1 6 0 R >>'),
    streamObject('/X1 Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 6 0 R >> >>')])],
  ['a stream whose length is itself', /^pdf-/, () => buildPdfFile(page('<< /Length 4 0 R >>\nstream\nBT ET\nendstream'))],
  ['a font that descends from itself', /^pdf-/, () => buildPdfFile([...page(streamObject('BT /F1 12 Tf 80 700 Td <4e004e00> Tj ET'), '/Font << /F1 6 0 R >>'),
    '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 6 0 R /DescendantFonts [6 0 R] /ToUnicode 6 0 R >>'])],
  ['a stream of white space that never ends', /^(?:pdf-|review-timeout|review-memory)/, () => buildPdfFile(page(bomb(' \n', 400)))],
  ['a stream of text that never ends', /^(?:ok|pdf-|review-timeout|review-memory)/, () => buildPdfFile(page(bomb('BT /F1 9 Tf 9 9 Td (abcdefgh) Tj ET\n', 150)))],
  ['two thousand million pages of which there is one', /^(?:ok|pdf-|review-timeout|review-memory)/, () => bytesOf(text(good).replace('/Count 1', '/Count 2147483647'))],
  ['a page as large as a country', /^ok/, () => buildPdfFile(page(streamObject(`BT /F1 12 Tf 80 700 Td (${'The agreement ends in May. '.repeat(3)}) Tj ET`), undefined, '[0 0 1e9 1e9]'))],
  ['a page without any size', /^(?:ok|pdf-)/, () => buildPdfFile(page(streamObject('BT /F1 12 Tf (The agreement ends in May.) Tj ET'), undefined, '[0 0 0 0]'))],
  ['arrays within arrays', /^pdf-/, () => buildPdfFile(page(streamObject('['.repeat(200_000))))],
  ['dictionaries within dictionaries', /^pdf-/, () => buildPdfFile([`<< /Type /Catalog /Pages ${'<< /A '.repeat(50_000)} >>`, '<< >>'])],
  // pdf.js itself takes the square of their number.
  ['graphics states that are saved and never restored', /^(?:ok|pdf-|review-timeout)/, () => buildPdfFile(page(streamObject(`${'q '.repeat(300_000)}BT /F1 12 Tf 80 700 Td (The agreement ends in May.) Tj ET`)))],
  ['no cross references', /^ok/, () => bytesOf(text(good).replace(/xref[\s\S]*(?=trailer)/, ''))],
  ['cross references to the wrong places', /^ok/, () => bytesOf(text(good).replace(/\d{10} 00000 n/g, '0000000007 00000 n'))],
  ['its end cut off', /^(?:ok|pdf-)/, () => good.slice(0, good.length >> 1)],
  ['ten thousand ruled lines over each other', /^(?:ok|pdf-)/, () => buildPdf({ pages: [{ content: clauses + ruledGrid(Array.from({ length: 5000 }, (_, at) => 10 + at * 0.1), Array.from({ length: 5000 }, (_, at) => 10 + at * 0.15)) }] })],
  ['a hundred thousand characters in one place', /^(?:ok|pdf-|review-timeout)/, () => buildPdf({ pages: [{ content: textLine('服'.repeat(1000), 80, 90).repeat(100) }] })],
];

describe('a hostile PDF', () => {
  let runner: ReviewRunner;
  beforeAll(() => { runner = startRunner(budget * 1000, 384); });
  afterAll(() => runner.close());

  it.each(hostile)('with %s ends within its budget, with a code that says why', async (_, code, file) => {
    const attempt = await tryFile(runner, file());
    expect(attempt.code).toMatch(code);
    expect(attempt.milliseconds).toBeLessThan((budget + slack) * 1000);
  }, (budget + slack + 10) * 1000);

  it('leaves the next document alone', async () => {
    expect(await tryFile(runner, good)).toMatchObject({ characters: 39 });
  });
});
