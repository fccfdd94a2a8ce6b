/**
 * Old Word files come as lines in which a tab ends every cell. The mark that ends a row arrives as a line break, or, where
 * the reader missed it, as one more tab: then the rows of a table stand in one line, and the paragraph behind them too.
 */
export type RowLine = { readonly rows: readonly (readonly string[])[]; readonly rest: string };

const fewestColumns = 2;
const mostColumns = 63;

/** Rows of a line, null when it is a paragraph. `columns`: of the row before, 0 outside tables. */
export function splitRows(line: string, columns: number): RowLine | null {
  const pieces = line.split('\t');
  const tabs = pieces.length - 1;
  const last = pieces[tabs] ?? '';
  for (let width = fewestColumns; width <= Math.min(mostColumns, tabs - 1); width += 1) {
    const marked = Math.floor(tabs / (width + 1));
    const left = tabs % (width + 1);
    const open = left === width && last === '';
    if (left !== 0 && !open) continue;
    // One such row alone is more likely a line with two tabs in a signature block.
    if (marked + (open ? 1 : 0) < 2 && !(columns === width && last !== '')) continue;
    const ends = Array.from({ length: marked }, (_, row) => (row + 1) * (width + 1) - 1);
    if (!ends.every((at) => pieces[at] === '')) continue;
    const starts = [...ends.map((at) => at - width), ...(open ? [tabs - width] : [])];
    return { rows: starts.map((at) => pieces.slice(at, at + width)), rest: open ? '' : last };
  }
  return last === '' && tabs >= fewestColumns ? { rows: [pieces.slice(0, -1)], rest: '' } : null;
}
