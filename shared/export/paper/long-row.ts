import type { Paper, PaperCell, PaperTable } from './paper.ts';

/** Characters of table text (五号) on a full line. */
const lineCharacters: { readonly [orientation in Paper['orientation']]: number } = { portrait: 42, landscape: 68 };

/** Lines, about a quarter of a page: a longer row kept in one piece would leave the page above it empty. */
const longest: { readonly [orientation in Paper['orientation']]: number } = { portrait: 10, landscape: 7 };

/** Whether a row may go on over the page, between the paragraphs of its cells. */
export function isLongRow({ columns }: PaperTable, row: readonly PaperCell[], orientation: Paper['orientation']): boolean {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.some(({ width }, at) => {
    // A character less than the share: the margins of the cell.
    const characters = Math.max(1, Math.floor((lineCharacters[orientation] * width) / total) - 1);
    const lines = (row[at] ?? []).map((spans) => Math.ceil(spans.reduce((sum, { text }) => sum + text.length, 0) / characters));
    return lines.reduce((sum, count) => sum + count, 0) > longest[orientation];
  });
}
