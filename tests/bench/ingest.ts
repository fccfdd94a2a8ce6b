import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractRawText } from 'mammoth';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readingTools } from '#electron/backend/reading-tools.ts';
import { ingest } from '#shared/ingest/index.ts';
import { buildDocx, paragraph } from '#tests/fixtures/build-docx.ts';
import { buildPdf, textLine, textLines } from '#tests/fixtures/build-pdf.ts';
import { median, peer, report } from './measure.ts';
import { benchMemory } from './memory.ts';

const options = { ...readingTools(sourcePlaces()), checkpoint: () => {} };
const clauses = ['乙方应当每月开展困难老人探访不少于四十人次，并填写探访记录。', '甲方按照合同约定的时间支付服务费用，不得无故拖延。', '服务档案由乙方保管，甲方查阅的应当提前三日书面通知。', '乙方完成甲方交办的其他工作任务。'];

/** A document.xml of about `bytes` bytes. */
export function longDocx(bytes: number): Uint8Array {
  const one = clauses.map((text) => paragraph(text)).join('');
  return buildDocx({ document: one.repeat(Math.ceil(bytes / new TextEncoder().encode(one).length)) });
}

/** Full pages of contract text: 38 lines of 36 characters, header and page number. */
export function longPdf(pages: number): Uint8Array {
  const text = clauses.join('').repeat(12);
  const lines = (number: number): readonly string[] => [`第${number}条　`.concat(text), text].join('').match(/.{1,36}/gu)?.slice(0, 38) ?? [];
  return buildPdf({ selfExplained: true, pages: Array.from({ length: pages }, (_, at) => ({
    content: textLine('青石县政府采购合同', 240, 40, 9) + textLines(lines(at + 1), 80, 80, 12, 18.5) + textLine(`- ${at + 1} -`, 285, 810, 9),
  })) });
}

/** `folder`: for the files that peers read. `chosen`: a PDF to read in place of the made one. */
export async function benchIngest(folder: string, chosen: string | undefined): Promise<void> {
  const docx = longDocx(4 * 1024 * 1024);
  const docxFile = join(folder, 'long.docx');
  writeFileSync(docxFile, docx);
  report('text of a 4 MB document.xml', await median('ingest', 5, () => ingest(docx, options)), [
    await median('mammoth extractRawText', 3, () => extractRawText({ buffer: Buffer.from(docx) })),
    await peer('pandoc', ['-t', 'plain', docxFile, '-o', '/dev/null'], 3),
  ]);
  const pdfFile = chosen ?? join(folder, 'long.pdf');
  if (chosen === undefined) writeFileSync(pdfFile, longPdf(200));
  const pdf = new Uint8Array(readFileSync(pdfFile));
  const { value } = await ingest(pdf, options);
  const characters = value.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  const ours = await median('ingest', 5, () => ingest(pdf, options));
  report(`text of a PDF of ${value.pages ?? 0} pages, ${characters} characters`, ours, [await peer('pdftotext', ['-layout', pdfFile, '/dev/null'])]);
  benchMemory(folder);
}
