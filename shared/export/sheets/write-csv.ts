import type { Sheet, SheetCell } from './sheet.ts';

/** Characters that make a spreadsheet read a text as a formula, full-width forms and leading white space, seen or unseen, included. */
export const formulaStart = /^[\s\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069]*[=+\-@＝＋－＠]|^[\u0000-\u001f\u007f]/;

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** One sheet as CSV (RFC 4180) in UTF-8 with byte order mark, so that Excel and WPS read Chinese without asking. */
export function writeCsv(sheet: Sheet): string {
  const lines = [sheet.columns.map(({ title }) => title), ...sheet.rows].map((row) => row.map(writeField).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function writeField(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // The apostrophe is what a person would type in front; it also shows that the text is not ours to compute.
  const text = `${formulaStart.test(cell) ? "'" : ''}${cell.replace(controls, '').replace(/\r\n?/g, '\n')}`;
  return /[",\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
