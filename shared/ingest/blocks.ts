import type { AutomaticNumber, Cell, Look, Paragraph, Place, Table } from '../model/source-document.ts';

/** Text of a format that says nothing of positions, before it is numbered through. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly look?: Partial<Look>; readonly numbering?: AutomaticNumber; readonly place?: Place }
  /** Rows of cells of paragraphs. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly string[])[])[] };

const plain: Look = { align: 'left', bold: false, size: null, indent: 0, outline: null };

/** Numbers paragraphs and tables in reading order. */
export function numberBlocks(blocks: readonly Block[]): { readonly paragraphs: readonly Paragraph[]; readonly tables: readonly Table[] } {
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const add = (text: string, place: Place, look: Partial<Look> = {}, numbering: AutomaticNumber | null = null): number => {
    const index = paragraphs.length;
    paragraphs.push({ index, text, numbering, place, page: null, look: { ...plain, ...look }, anchor: { kind: 'none' } });
    return index;
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') add(block.text, block.place ?? { kind: 'body' }, block.look, block.numbering);
    else tables.push(buildTable(block.rows, tables.length, add));
  }
  return { paragraphs, tables };
}

function buildTable(
  rows: readonly (readonly (readonly string[])[])[], index: number, add: (text: string, place: Place) => number,
): Table {
  const header = hasHeaderRow(rows);
  const cells: readonly Cell[] = rows.flatMap((row, at) => row.map((texts, column) => ({
    row: at, column, rowSpan: 1, columnSpan: 1, header: header && at === 0,
    paragraphs: texts.map((text) => add(text, { kind: 'cell', table: index, row: at, column })),
  })));
  return { index, rows: rows.length, columns: Math.max(...rows.map(({ length }) => length)), cells, parent: null };
}

/** A header names its columns: every cell says something, and none of it is a number. */
function hasHeaderRow(rows: readonly (readonly (readonly string[])[])[]): boolean {
  const [first] = rows;
  return first !== undefined && rows.length > 1 && first.length > 1
    && first.every((texts) => texts.join('').trim() !== '' && !/\d/.test(texts.join('')));
}
