import type { Furniture } from '../../model/source-document.ts';
import type { Draft, DraftCell, DraftTable, Flow } from './draft-paragraphs.ts';
import { startsWithLabel } from './number-label.ts';
import { endsSentence } from './paragraph-breaks.ts';

/** Points by which the columns of two halves of one table may differ, where they were drawn and where they are guessed. */
const tolerance = 4;
const guessed = 30;

export type JoinedTables = { readonly flow: readonly Flow[]; readonly furniture: readonly Furniture[] };

/** A table that goes on overleaf is one table, a row cut by the break one row; a header row that repeats there is furniture. */
export function joinTables(flow: readonly Flow[]): JoinedTables {
  const joined: Flow[] = [];
  const furniture: Furniture[] = [];
  for (const item of flow) {
    const last = joined.at(-1);
    if (item.kind === 'table' && last?.kind === 'table' && goesOn(last.table, item.table)) {
      const head = rowText(item.table, 0);
      // Empty where tags call the repeated header an artifact.
      const repeated = (head === rowText(last.table, 0) || head === '') && item.table.rows > 1;
      if (repeated && head !== '') furniture.push({ kind: 'header', text: head, page: pageOf(item.table) });
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
    && upper.edges.every((edge, index) => Math.abs(edge - (lower.edges[index] ?? 0)) <= (upper.ruled && lower.ruled ? tolerance : guessed));
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
  const below = lower.cells.filter(({ row }) => row >= skip);
  const last = upper.cells.filter(({ row, rowSpan }) => row + rowSpan === upper.rows);
  const cut = isCutRow(last, below.filter(({ row }) => row === skip)) ? 1 : 0;
  const rest = new Map(cut === 1 ? below.filter(({ row }) => row === skip).map((cell) => [cell.column, cell.drafts]) : []);
  const shift = upper.rows - skip - cut;
  return {
    edges: upper.edges,
    ruled: upper.ruled,
    rows: lower.rows + shift,
    cells: [
      ...upper.cells.map((cell) => (last.includes(cell) ? { ...cell, drafts: joinDrafts(cell.drafts, rest.get(cell.column) ?? []) } : cell)),
      ...below.filter(({ row }) => row >= skip + cut).map((cell) => ({ ...cell, row: cell.row + shift })),
    ],
  };
}

/** The first row overleaf goes on with the last one: nothing in its first cell and in half of the others, and text only where there was some. */
function isCutRow(last: readonly DraftCell[], next: readonly DraftCell[]): boolean {
  const filled = next.filter(({ drafts }) => drafts.length > 0);
  return next.length > 1 && next.every(({ column, rowSpan, columnSpan }) => rowSpan === 1 && last.some((cell) => cell.column === column && cell.columnSpan === columnSpan))
    && next.some(({ column, drafts }) => column === 0 && drafts.length === 0)
    && filled.length * 2 <= next.length
    && filled.every(({ column }) => last.some((cell) => cell.column === column && cell.drafts.length > 0));
}

function joinDrafts(upper: readonly Draft[], lower: readonly Draft[]): readonly Draft[] {
  const [end, next] = [upper.at(-1), lower[0]];
  if (end === undefined || next === undefined) return [...upper, ...lower];
  const apart = endsSentence(end.lines.at(-1)?.text ?? '') || startsWithLabel(next.lines[0]?.text ?? '');
  return apart ? [...upper, ...lower] : [...upper.slice(0, -1), { ...end, lines: [...end.lines, ...next.lines] }, ...lower.slice(1)];
}
