import type { Sheet, SheetCell } from './sheet.ts';
import { formulaStart } from './write-csv.ts';
import { cellText, columnName } from './xlsx-text.ts';

/** Indexes into the cell formats of write-xlsx.ts. */
const looks = { header: 1, text: 2, number: 3, guarded: 4 } as const;

/** `selected` belongs to the sheet that is shown first. */
export function worksheetXml(sheet: Sheet, selected: boolean): string {
  const range = `A1:${columnName(sheet.columns.length - 1)}${sheet.rows.length + 1}`;
  const header = sheet.columns.map(({ title }, column) => textCell(title, reference(column, 0), looks.header));
  const rows = [rowXml(0, header), ...sheet.rows.map((row, at) => rowXml(at + 1, row.map((cell, column) => writeCell(cell, reference(column, at + 1)))))];
  const widths = sheet.columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    + `<dimension ref="${range}"/><sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">`
    + '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>'
    + `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>${rows.join('')}</sheetData><autoFilter ref="${range}"/>`
    + '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
    + '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>';
}

function rowXml(row: number, cells: readonly string[]): string {
  return `<row r="${row + 1}">${cells.join('')}</row>`;
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
