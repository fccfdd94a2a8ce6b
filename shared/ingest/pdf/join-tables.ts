import type { Furniture } from '../../model/source-document.ts';
import type { DraftCell, DraftTable, Flow } from './draft-paragraphs.ts';

/** Points by which the columns of two halves of one table may differ. */
const tolerance = 4;

export type JoinedTables = { readonly flow: readonly Flow[]; readonly furniture: readonly Furniture[] };

/** A table that goes on overleaf is one table; a header row that repeats there is furniture. */
export function joinTables(flow: readonly Flow[]): JoinedTables {
  const joined: Flow[] = [];
  const furniture: Furniture[] = [];
  for (const item of flow) {
    const last = joined.at(-1);
    if (item.kind === 'table' && last?.kind === 'table' && goesOn(last.table, item.table)) {
      const repeated = rowText(item.table, 0) === rowText(last.table, 0) && item.table.rows > 1;
      if (repeated) furniture.push({ kind: 'header', text: rowText(item.table, 0), page: pageOf(item.table) });
      joined[joined.length - 1] = { kind: 'table', table: append(last.table, item.table, repeated ? 1 : 0) };
    } else {
      joined.push(item);
    }
  }
  return { flow: joined, furniture };
}

function goesOn(upper: DraftTable, lower: DraftTable): boolean {
  return pageOf(upper, -1) !== pageOf(lower)
    && upper.edges.length === lower.edges.length
    && upper.edges.every((edge, index) => Math.abs(edge - (lower.edges[index] ?? 0)) <= tolerance);
}

function pageOf({ cells }: DraftTable, at = 0): number | null {
  return cells.flatMap(({ drafts }) => drafts.flatMap(({ lines }) => lines.map(({ page }) => page))).at(at) ?? null;
}

function rowText({ cells }: DraftTable, row: number): string {
  return cells.filter((cell) => cell.row === row).flatMap((cell) => cell.drafts.map(cellText)).join(' ');
}

function cellText({ lines }: DraftCell['drafts'][number]): string {
  return lines.map(({ text }) => text).join('');
}

function append(upper: DraftTable, lower: DraftTable, skip: number): DraftTable {
  const below = lower.cells.filter(({ row }) => row >= skip).map((cell) => ({ ...cell, row: cell.row - skip + upper.rows }));
  return { edges: upper.edges, rows: upper.rows + lower.rows - skip, cells: [...upper.cells, ...below] };
}
