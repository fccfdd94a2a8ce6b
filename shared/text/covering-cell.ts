import type { Cell, Table } from '../model/source-document.ts';

/** The cell that stands at a row and column, both counted from 0; a merged cell stands in every place it covers. */
export function coveringCell({ cells }: Pick<Table, 'cells'>, row: number, column: number): Cell | undefined {
  return cells.find((cell) => cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.columnSpan);
}
