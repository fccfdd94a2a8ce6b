import type { RawCell, RawTable } from './read-tables.ts';

/** A cell with its place in the grid; merged cells are one. */
export type PlacedCell = {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly header: boolean;
  /** Starts of the paragraphs that show. */
  readonly paragraphs: readonly number[];
};

export type Layout = {
  readonly columns: number;
  readonly cells: readonly PlacedCell[];
  /** Starts of paragraphs in continuations of a merged cell: the program does not show them. */
  readonly covered: readonly number[];
};

/** Resolves spans and merges. A continuation without a beginning above it is a cell of its own. */
export function layOutTable(table: RawTable): Layout {
  const cells: PlacedCell[] = [];
  const covered: number[] = [];
  /** By column: the vertically merged cell that reaches down to here. */
  let merges = new Map<number, PlacedCell>();
  let columns = 0;
  table.rows.forEach((row, rowIndex) => {
    const below = new Map<number, PlacedCell>();
    let column = row.before;
    let left: PlacedCell | null = null;
    for (const cell of row.cells) {
      const above = cell.vertical === 'continue' ? merges.get(column) : undefined;
      if (cell.horizontal === 'continue' && left !== null) {
        if (left.row === rowIndex) left.columnSpan += cell.span;
        covered.push(...cell.paragraphs);
      } else if (above !== undefined) {
        if (above.row + above.rowSpan === rowIndex) above.rowSpan += 1;
        covered.push(...cell.paragraphs);
        below.set(column, above);
        left = above;
      } else {
        left = placeCell(cell, rowIndex, column, row.header);
        cells.push(left);
        if (cell.vertical !== null) below.set(column, left);
      }
      column += cell.span;
    }
    columns = Math.max(columns, column);
    merges = below;
  });
  return { columns, cells, covered };
}

function placeCell(cell: RawCell, row: number, column: number, header: boolean): PlacedCell {
  return { row, column, rowSpan: 1, columnSpan: cell.span, header, paragraphs: cell.paragraphs };
}
