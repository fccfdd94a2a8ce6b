import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { PdfPageContent } from '#tests/fixtures/build-pdf.ts';
import { buildPdf, buildPdfFile, pageHeight, pageWidth, streamObject, textLine, textLines, turnedText } from '#tests/fixtures/build-pdf.ts';
import { read, readPages, textsOf } from './read.ts';

const clauses = ['第一条　服务期限为一年，自签订之日起算。', '第二条　服务费用分两次支付，每次一半。', '第三条　乙方每月报送一次工作记录。'];
const body = textLines(clauses, 80, 90);

describe('a page in two columns', () => {
  const column = Array.from({ length: 24 }, (_, at) => `${at % 4 === 0 ? `第${'一二三四五六'[at / 4] ?? ''}条　` : ''}乙方应当按照服务清单开展各项服务`.slice(0, 17));
  const sides = (left: readonly string[], right: readonly string[]): string => textLines(left, 70, 120, 11, 17) + textLines(right, 320, 120, 11, 17);

  it('is read down the left one first', async () => {
    const texts = textsOf(await readPages(sides(column.slice(0, 12), column.slice(12))));
    expect(texts.join('')).toBe(column.join(''));
  });

  it('with a heading across both before them, and a line across after', async () => {
    const document = await readPages(textLine('政府购买社会工作服务合同（范本）', 150, 80, 18) + sides(column.slice(0, 12), column.slice(12)) + textLine('双方确认已经阅读以上全部内容，并同意按照本合同履行各自的义务。', 100, 360, 11));
    const joined = textsOf(document).join('');
    expect(joined.startsWith(`政府购买社会工作服务合同（范本）${column[0] ?? ''}`)).toBe(true);
    expect(joined.endsWith('双方确认已经阅读以上全部内容，并同意按照本合同履行各自的义务。')).toBe(true);
  });
});

describe('furniture', () => {
  it('is what repeats at the top and bottom of pages, and page numbers in their shapes', async () => {
    const page = (number: number, footer: string): string => textLine('青石县民政局 2026年度采购文件', 200, 36, 9) + textLines(clauses.map((text) => `${text.slice(0, -1)}（第${number}份）。`), 80, 90) + textLine(footer, 280, 810, 9);
    const document = await readPages(page(1, '第 1 页 共 4 页'), page(2, '第 2 页 共 4 页'), page(3, '3 / 4'), page(4, '— 4 —'));
    expect(document.paragraphs).toHaveLength(12);
    expect(document.furniture.filter(({ kind }) => kind === 'header').map(({ page: at }) => at)).toEqual([1, 2, 3, 4]);
    expect(document.furniture.filter(({ kind }) => kind === 'footer').map(({ text }) => text)).toEqual(['第 1 页 共 4 页', '第 2 页 共 4 页', '3 / 4', '— 4 —']);
  });

  it('is not a clause that happens to stand at the top of two pages', async () => {
    const document = await readPages(...clauses.map((text, at) => textLine(text, 80, 90) + textLine(clauses[(at + 1) % 3] ?? '', 80, 120)));
    expect(document.furniture).toEqual([]);
    expect(document.paragraphs).toHaveLength(6);
  });

  it('of a seal is ignored: its text is turned', async () => {
    const seal = [...'青石县社会工作服务中心'].map((sign, at) => turnedText(sign, 300 + at * 6, 150 + Math.abs(at - 5) * 4, 12, 60 - at * 12 || 12)).join('');
    expect(textsOf(await readPages(body + seal))).toEqual(clauses);
  });
});

describe('pages', () => {
  it.each([90, 180, 270] as const)('turned by %d degrees are read as they are shown', async (rotate) => {
    const turned: PdfPageContent = rotate === 180 ? { content: body, rotate } : { content: textLines(clauses, 80, 90).replaceAll(/ 1 0 0 1 (\d+) ([\d.]+) Tm/g, (_, x: string, y: string) => ` 1 0 0 1 ${x} ${Number(y) - pageHeight + pageWidth} Tm`), rotate };
    const { value } = await read(buildPdf({ pages: [turned] }));
    expect(textsOf(value)).toEqual(clauses);
    const [first] = value.paragraphs;
    const [piece] = first?.anchor.kind === 'pdf' ? first.anchor.pieces : [];
    const [width, height] = rotate === 180 ? [pageWidth, pageHeight] : [pageHeight, pageWidth];
    expect(piece?.box[0]).toBeCloseTo(80 / width, 3);
    expect(piece?.box[3]).toBeCloseTo((90 + 12 * 0.2) / height, 3);
  });

  it('whose whole text is turned, as a wide table on an upright page, are read too', async () => {
    const sideways = clauses.map((text, at) => turnedText(text, 100 + at * 20, 700, 12, 90)).join('');
    const { value, messages } = await read(buildPdf({ pages: [{ content: body }, { content: sideways }] }));
    expect(textsOf(value)).toEqual([...clauses, ...clauses]);
    expect(messages).toEqual([]);
    const piece = value.paragraphs[3]?.anchor.kind === 'pdf' ? value.paragraphs[3].anchor.pieces[0] : undefined;
    expect(piece?.page).toBe(2);
    const [left = 0, top = 0, right = 0, bottom = 0] = piece?.box ?? [];
    expect(right - left).toBeCloseTo((12 * 1.08) / pageWidth, 3);
    expect(bottom - top).toBeCloseTo((12 * 20) / pageHeight, 2);
    expect(bottom).toBeCloseTo(700 / pageHeight, 2);
  });

  it('without text are named, and cost nothing else', async () => {
    const { value, messages } = await read(buildPdf({ pages: [{ content: body }, { content: '' }, { content: body }] }));
    expect(value.pages).toBe(3);
    expect(value.paragraphs).toHaveLength(6);
    expect(messages).toEqual([{ code: 'pdf-pages-without-text', paragraph: null, values: { pages: '2' } }]);
  });

  it('may name their Chinese in another encoding of a font that is not in the file', async () => {
    // GBK-EUC-H: the codes of 甲方委托乙方提供服务 and a few more, as GB2312 has them.
    const text = 'BT /F1 12 Tf 1 0 0 1 80 700 Tm <' + 'bcd7b7bdceafcdd0d2d2b7bdcce1b9a9b7fecef1'.repeat(2) + '> Tj ET';
    const font = '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>] >>';
    const file = buildPdfFile(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>', streamObject(text), font]);
    expect(textsOf((await read(file)).value)).toEqual(['甲方委托乙方提供服务甲方委托乙方提供服务']);
  });

  it('behind a password are read with it, and refused without or with another', async () => {
    const document = await PDFDocument.create();
    document.addPage([pageWidth, pageHeight]).drawText('The agreement ends on the last day of May.', { x: 80, y: 700, size: 12 });
    document.encrypt({ userPassword: 'hengyue-2026', ownerPassword: 'owner' });
    const locked = await document.save({ useObjectStreams: false });
    expect(textsOf((await read(locked, 'hengyue-2026')).value)).toEqual(['The agreement ends on the last day of May.']);
    await expect(read(locked)).rejects.toMatchObject({ code: 'pdf-password' });
    await expect(read(locked, 'other')).rejects.toMatchObject({ code: 'pdf-password-wrong' });
  });
});
