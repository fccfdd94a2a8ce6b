import type { Grid, GridCell, Line } from './layout.ts';
import type { TagCell, TagTable } from './tag-tree.ts';

type Placed = { readonly cell: TagCell; readonly row: number; readonly column: number };

/** A table as its tags tell it; its edges are guessed from where the text stands. Null when it holds no text. */
export function buildTaggedGrid({ rows }: TagTable, linesOf: (cell: TagCell) => readonly Line[]): Grid | null {
  const placed = placeCells(rows).map((each) => ({ ...each, lines: linesOf(each.cell) }));
  const all = placed.flatMap(({ lines }) => lines);
  if (all.length === 0) return null;
  const columns = Math.max(...placed.map(({ cell, column }) => column + cell.columnSpan));
  const right = Math.max(...all.map((line) => line.right));
  const lefts = Array.from({ length: columns }, (_, column) => Math.min(right, ...placed.filter((each) => each.column === column).flatMap(({ lines }) => lines.map(({ left }) => left))));
  const edges = [...lefts, right].map((_, at, whole) => Math.min(...whole.slice(at)));
  const cells = placed.map(({ cell, row, column, lines }): GridCell => ({
    row, column, rowSpan: Math.min(cell.rowSpan, rows.length - row), columnSpan: cell.columnSpan, header: cell.header,
    frame: { left: edges[column] ?? 0, right: edges[column + cell.columnSpan] ?? right }, lines,
  }));
  return {
    rows: rows.length, edges, ruled: false, cells,
    top: Math.min(...all.map(({ baseline, size }) => baseline - size)), bottom: Math.max(...all.map(({ baseline }) => baseline)),
  };
}

/** Cells take the next free place of their row, as in a web page. */
function placeCells(rows: readonly (readonly TagCell[])[]): readonly Placed[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row}:${column}`)) column += 1;
      const place = { cell, row, column };
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let across = 0; across < cell.columnSpan; across += 1) taken.add(`${row + down}:${column + across}`);
      }
      column += cell.columnSpan;
      return place;
    });
  });
}
