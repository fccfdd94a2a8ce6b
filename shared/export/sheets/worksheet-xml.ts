import type { Sheet, SheetCell } from './sheet.ts';
import { formulaStart } from './write-csv.ts';
import { cellText, columnName } from './xlsx-text.ts';

/** Indexes into the cell formats of write-xlsx.ts. */
const looks = { header: 1, text: 2, number: 3, guarded: 4 } as const;

/** `selected` belongs to the sheet that is shown first. */
export function worksheetXml(sheet: Sheet, selected: boolean): string {
  const range = `A1:${columnName(sheet.columns.length - 1)}${sheet.rows.length + 1}`;
  const header = sheet.columns.map(({ title }, column) => textCell(title, reference(column, 0), looks.header));
  const titles = sheet.columns.map(({ title }) => title);
  const rows = [rowXml(0, header, heightOf(titles, sheet)), ...sheet.rows.map((row, at) => (
    rowXml(at + 1, row.map((cell, column) => writeCell(cell, reference(column, at + 1))), heightOf(row, sheet))
  ))];
  const widths = sheet.columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    + `<dimension ref="${range}"/><sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">`
    + '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>'
    + `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>${rows.join('')}</sheetData><autoFilter ref="${range}"/>`
    + '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
    + `<pageSetup paperSize="${isWide(sheet) ? paper.a3 : paper.a4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

function rowXml(row: number, cells: readonly string[], height: number): string {
  return `<row r="${row + 1}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

const paper = { a3: 8, a4: 9 } as const;

/** On one page's width of A4 its words would be too small to read. */
function isWide({ columns }: Sheet): boolean {
  return columns.reduce((sum, { width }) => sum + width, 0) > 180;
}

/** Points. Excel allows no higher row. */
const line = 15;
const highest = 405;

/** Not every program fits a row to its wrapped words when it opens the file. */
function heightOf(row: readonly SheetCell[], { columns }: Sheet): number {
  const lines = row.map((cell, at) => {
    const width = Math.max(2, (columns[at]?.width ?? 0) - 1);
    return String(cell ?? '').split('\n').reduce((sum, words) => sum + Math.max(1, Math.ceil(widthOf(words) / width)), 0);
  });
  return Math.min(highest, line * Math.max(1, ...lines));
}

/** A Chinese character is as wide as two digits. */
function widthOf(words: string): number {
  return words.length + (words.match(/[^\u0000-\u02ff]/g)?.length ?? 0);
}

function reference(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`;
}

function writeCell(cell: SheetCell, place: string): string {
  if (cell === null) return `<c r="${place}" s="${looks.text}"/>`;
  if (typeof cell === 'number') return `<c r="${place}" s="${looks.number}"><v>${cell}</v></c>`;
  return textCell(cell, place, formulaStart.test(cell) ? looks.guarded : looks.text);
}

/** Typed as text: no program computes it, and the guarded look keeps it text when a person edits the cell. */
function textCell(text: string, place: string, look: number): string {
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}
