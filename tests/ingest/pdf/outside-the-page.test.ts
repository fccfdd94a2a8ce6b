import { describe, expect, it } from 'vitest';
import { buildPdf, buildPdfFile, streamObject, textLine, textLines, turnedText } from '#tests/fixtures/build-pdf.ts';
import { read, readPages, textsOf } from './read.ts';

const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const label = 'Total amount of the contract in yuan:';

/** One page of one line of Latin text; `page`, `catalog`: further entries of their dictionaries; `objects`: from number 6 on. */
function onePage({ page = '', catalog = '', objects = [] as readonly string[] }, text = label): Uint8Array {
  return buildPdfFile([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R ${page} >>`,
    helvetica, streamObject(`BT /F1 12 Tf 72 700 Td (${text}) Tj ET`), ...objects,
  ]);
}

const field = (appearance: string): string => `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (115000) /F 4 /Rect [300 695 400 712] /DA (/F1 12 Tf) ${appearance} >>`;

describe('what a PDF holds beside the text of its pages', () => {
  it('reads fields of a form in their line, as they are drawn or as a reader would draw them', async () => {
    const drawn = streamObject('/Tx BMC BT /F1 12 Tf 2 5 Td (115000) Tj ET EMC', '/Type /XObject /Subtype /Form /BBox [0 0 100 17] /Resources << /Font << /F1 4 0 R >> >>');
    const withLook = onePage({ page: '/Annots [6 0 R]', catalog: '/AcroForm << /Fields [6 0 R] >>', objects: [field('/AP << /N 7 0 R >>'), drawn] });
    const without = onePage({ page: '/Annots [6 0 R]', catalog: '/AcroForm << /Fields [6 0 R] /NeedAppearances true >>', objects: [field('')] });
    for (const bytes of [withLook, without]) expect(textsOf((await read(bytes)).value)).toEqual([`${label}\t115000`]);
  });

  it('does not take the borders of fields for a table', async () => {
    const box = (left: number): string => `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f${left}) /F 4 /Rect [${left} 600 ${left + 100} 620] /AP << /N 6 0 R >> >>`;
    const look = streamObject('0 0 100 20 re S BT /F1 12 Tf 2 5 Td (one) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 4 0 R >> >>');
    const { value } = await read(onePage({ page: '/Annots [7 0 R 8 0 R]', objects: [look, box(100), box(200)] }));
    expect(value.tables).toEqual([]);
  });

  it('keeps notes as comments of the paragraph beside them', async () => {
    const note = (y: number, text: string): string => `<< /Type /Annot /Subtype /Text /Rect [500 ${y} 520 ${y + 20}] /Contents (${text}) /T (Reviewer) >>`;
    const { value } = await read(onePage({ page: '/Annots [6 0 R]', objects: [note(690, 'check the amount')] }));
    expect(value.comments).toEqual([{ paragraph: 0, text: 'check the amount', author: 'Reviewer' }]);
  });

  it('names forms that a program draws, and files that hold other files', async () => {
    const form = await read(onePage({ catalog: '/AcroForm << /Fields [] /XFA 6 0 R >>', objects: [streamObject('<a/>')] }));
    const portfolio = await read(onePage({ catalog: '/Collection << /Type /Collection >>' }));
    expect([form, portfolio].map(({ messages }) => messages.map(({ code }) => code))).toEqual([['pdf-dynamic-form'], ['pdf-portfolio']]);
  });

  it('reads a page with one word and no picture', async () => {
    expect(textsOf(await readPages(textLine('合同', 80, 90)))).toEqual(['合同']);
  });

  it('says which text stands on its side and was not read; a seal goes without saying', async () => {
    const body = textLines(['第一条　乙方每月探访困难老人不少于四十人次，并填写探访记录。', '第二条　甲方按季度支付服务费用。'], 80, 90);
    const seal = [...'社会工作服务中心'].map((sign, at) => turnedText(sign, 330 + at * 8, 560, 12, 70 - at * 20)).join('');
    const { value, messages } = await read(buildPdf({ pages: [{ content: body + seal + turnedText('服务项目一栏', 60, 400, 12, 90) }] }));
    expect(messages).toMatchObject([{ code: 'pdf-text-aside', values: { pages: '1', text: '服务项目一栏' } }]);
    expect(value.paragraphs).toHaveLength(2);
    expect((await read(buildPdf({ pages: [{ content: body + seal }] }))).messages).toEqual([]);
  });
});
