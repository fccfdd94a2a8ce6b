import { encodeText } from '../../ooxml/xml-text.ts';
import { cleanText } from '../../text/clean-text.ts';

/** What Excel holds in one cell. */
const longestCell = 32_767;

/** Text as XML carries it. */
export function xml(text: string): string {
  return encodeText(cleanText(text));
}

/** Text of a cell: spreadsheets read `_x0041_` as an escaped A, so such words are escaped themselves. */
export function cellText(text: string): string {
  const cut = text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text;
  return xml(cut.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

/** A, B … Z, AA, from a zero-based column. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
