import type { Cell, SourceDocument, Table } from '#shared/model/source-document.ts';

/** One strip of the document that is drawn or left out as a whole. `rows`: [from, to) of a table. */
export type Block =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  | { readonly kind: 'rows'; readonly table: number; readonly from: number; readonly to: number };

export type DocumentBlocks = {
  readonly blocks: readonly Block[];
  /** Index into `blocks`, by paragraph. */
  readonly blockOf: readonly number[];
};

/** Long tables are cut here, so that no strip is much taller than a screen. */
const rowsPerBlock = 15;

/** The document in strips for the virtual list: paragraphs, and tables cut between rows that no cell joins. */
export function documentBlocks(document: SourceDocument): DocumentBlocks {
  const blocks: Block[] = [];
  const blockOf: number[] = [];
  const startOf = new Map<number, number>();
  let page: number | null = null;
  for (const paragraph of document.paragraphs) {
    const place = paragraph.place;
    const table = place.kind === 'cell' ? document.tables[place.table] : undefined;
    const started = table && startOf.get(table.index);
    if (started === undefined && paragraph.page !== null && paragraph.page !== page) {
      page = paragraph.page;
      blocks.push({ kind: 'page', page });
    }
    if (table === undefined || place.kind !== 'cell') {
      blockOf.push(blocks.length);
      blocks.push({ kind: 'paragraph', paragraph: paragraph.index });
      continue;
    }
    const first = started ?? blocks.length;
    if (started === undefined) {
      startOf.set(table.index, first);
      blocks.push(...tableBlocks(table));
    }
    blockOf.push(rowBlock(blocks, first, place.row));
  }
  return { blocks, blockOf };
}

function rowBlock(blocks: readonly Block[], first: number, row: number): number {
  let index = first;
  for (let block = blocks[index]; block?.kind === 'rows' && block.to <= row; block = blocks[index]) index++;
  return Math.min(index, blocks.length - 1);
}

function tableBlocks(table: Table): Block[] {
  const joined = joinedBoundaries(table.cells);
  const blocks: Block[] = [];
  let from = 0;
  for (let to = 1; to <= table.rows; to++) {
    const full = to - from >= rowsPerBlock && !joined.has(to);
    if (to < table.rows && !full) continue;
    blocks.push({ kind: 'rows', table: table.index, from, to });
    from = to;
  }
  return blocks;
}

/** Row boundaries that a cell reaches across. */
function joinedBoundaries(cells: readonly Cell[]): ReadonlySet<number> {
  const joined = new Set<number>();
  for (const cell of cells) for (let row = cell.row + 1; row < cell.row + cell.rowSpan; row++) joined.add(row);
  return joined;
}

/** Characters: the margins of a cell, and between what and what its text counts. */
const margins = 1.5;
const narrowest = 3;
const widest = 24;

/** Share of the width (0–1) for each column, from the longest text in it: the strips of one table then line up. */
export function columnShares(table: Table, document: SourceDocument): readonly number[] {
  const weights = Array.from({ length: Math.max(1, table.columns) }, () => narrowest);
  for (const cell of table.cells) {
    if (cell.columnSpan !== 1) continue;
    const length = Math.max(0, ...cell.paragraphs.map((index) => document.paragraphs[index]?.text.length ?? 0));
    weights[cell.column] = Math.min(widest, Math.max(weights[cell.column] ?? narrowest, length));
  }
  const sum = weights.reduce((total, weight) => total + weight + margins, 0);
  return weights.map((weight) => (weight + margins) / sum);
}
