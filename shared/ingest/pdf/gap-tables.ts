import type { Frame, Glyph, Grid, GridCell } from './layout.ts';
import { readLines } from './text-lines.ts';

/** Shares of the character size: what separates two cells of one row, and what must stay free between two columns. */
const cellGap = 1.5;
const columnGap = 0.6;
const fewestRows = 3;
/** Two columns are a table only when the second holds short figures: a signature block has two columns too. */
const fewestPairs = 4;
const longestFigure = 12;
/** In character sizes: lines of one cell are no further apart. */
const closeLines = 2;
/** A page with more lines than this is a drawing. */
const mostRows = 1000;

type Row = { readonly glyphs: readonly Glyph[]; readonly segments: readonly Frame[] };
export type GapTable = { readonly grid: Grid; readonly used: ReadonlySet<Glyph> };

/** Tables that no lines were drawn for: rows of cells whose gaps lie under each other. `groups`: characters outside ruled tables, by baseline. */
export function findGapTables(groups: readonly (readonly Glyph[])[], page: number): readonly GapTable[] {
  const rows = groups.map((row) => ({ glyphs: row, segments: splitRow(row) })).filter(({ segments }) => segments.length > 0);
  if (rows.length > mostRows) return [];
  const tables: GapTable[] = [];
  for (let start = 0; start < rows.length; start++) {
    const run = growRun(rows, start);
    if (run === null) continue;
    tables.push(buildTable(run.rows, run.columns, page));
    start += run.rows.length - 1;
  }
  return tables;
}

function splitRow(row: readonly Glyph[]): readonly Frame[] {
  const segments: { left: number; right: number }[] = [];
  for (const { text, left, right, size } of row) {
    if (text.trim() === '') continue;
    const last = segments.at(-1);
    if (last === undefined || left - last.right > cellGap * size) segments.push({ left, right });
    else last.right = Math.max(last.right, right);
  }
  return segments;
}

/** The rows from `start` on that share their columns; null when they make no table. */
function growRun(rows: readonly Row[], start: number): { readonly rows: readonly Row[]; readonly columns: readonly Frame[] } | null {
  const first = rows[start];
  if (first === undefined || first.segments.length < 2) return null;
  let columns: readonly Frame[] = first.segments;
  let end = start + 1;
  for (let row = rows[end]; row !== undefined; row = rows[++end]) {
    const joined = joinColumns(columns, row.segments, row.glyphs[0]?.size ?? 0);
    if (joined === null || isFarBelow(rows, end)) break;
    columns = joined;
  }
  const run = rows.slice(start, end);
  while (run.length > 0 && (run.at(-1)?.segments.length ?? 0) < 2 && !fills(run.at(-1), columns, columns.length - 1) && !continuesCell(run.at(-1), run.at(-2), columns)) run.pop();
  const full = run.filter(({ segments }) => segments.length >= columns.length - 1 && segments.length > 1).length;
  return (columns.length > 2 ? full >= fewestRows : full >= fewestPairs && run.every(isPair)) ? { rows: run, columns } : null;
}

function fills(row: Row | undefined, columns: readonly Frame[], column: number): boolean {
  const frame = columns[column];
  return row !== undefined && frame !== undefined && row.segments.some(({ left, right }) => left < frame.right && right > frame.left);
}

/** The only words of a row go on with a cell that is not the first: they begin where its column does, close below the row above. */
function continuesCell(row: Row | undefined, above: Row | undefined, columns: readonly Frame[]): boolean {
  const [only, glyph, before] = [row?.segments[0], row?.glyphs[0], above?.glyphs[0]];
  if (only === undefined || glyph === undefined || before === undefined || glyph.baseline - before.baseline > glyph.size * closeLines) return false;
  return columns.some(({ left, right }, at) => at > 0 && Math.abs(only.left - left) < glyph.size * columnGap && only.right <= right + glyph.size * columnGap);
}

/** Columns widened by the row's cells; null when a cell bridges two columns, or the row brings a column of its own. */
function joinColumns(columns: readonly Frame[], segments: readonly Frame[], size: number): readonly Frame[] | null {
  const joined = columns.map((column) => ({ ...column }));
  for (const { left, right } of segments) {
    const hit = joined.filter((column) => left < column.right + columnGap * size && right > column.left - columnGap * size);
    const [column] = hit;
    if (column === undefined || hit.length > 1) return null;
    column.left = Math.min(column.left, left);
    column.right = Math.max(column.right, right);
  }
  return joined.every((column, at) => at === 0 || column.left - (joined[at - 1]?.right ?? 0) >= columnGap * size) ? joined : null;
}

function isFarBelow(rows: readonly Row[], at: number): boolean {
  const [above, below] = [rows[at - 1]?.glyphs[0], rows[at]?.glyphs[0]];
  return above === undefined || below === undefined || below.baseline - above.baseline > above.size * 4;
}

function isPair({ glyphs, segments }: Row): boolean {
  const right = segments[1]?.left ?? Infinity;
  const words = (side: (glyph: Glyph) => boolean): string => glyphs.filter(side).map(({ text }) => text).join('');
  const figure = words(({ left }) => left >= right);
  return segments.length === 2 && /^[\d○〇零一二三四五六七八九十百]/.test(figure) && figure.length <= longestFigure && !/[：:。；]$/.test(words(({ left }) => left < right));
}

/** A row without its first cell goes on with the row above. */
function buildTable(run: readonly Row[], columns: readonly Frame[], page: number): GapTable {
  const rows: (readonly Row[])[] = [];
  for (const row of run) {
    if (rows.length === 0 || fills(row, columns, 0)) rows.push([row]);
    else rows[rows.length - 1] = [...(rows.at(-1) ?? []), row];
  }
  const edges = columns.map(({ left }, at) => (at === 0 ? left : (left + (columns[at - 1]?.right ?? left)) / 2)).concat(columns.at(-1)?.right ?? 0);
  const size = Math.max(...run.flatMap((row) => row.glyphs.map((glyph) => glyph.size)));
  const cells = rows.flatMap((parts, row) => columns.map((_, column): GridCell => {
    const frame = { left: edges[column] ?? 0, right: edges[column + 1] ?? 0 };
    const own = parts.flatMap((part) => part.glyphs).filter(({ left, right }) => (left + right) / 2 >= frame.left && (left + right) / 2 < frame.right);
    return { row, column, rowSpan: 1, columnSpan: 1, header: null, frame, lines: readLines(own, page) };
  }));
  return { grid: { rows: rows.length, edges, ruled: false, top: baselineOf(run[0]) - size, bottom: baselineOf(run.at(-1)), cells }, used: new Set(run.flatMap((row) => row.glyphs)) };
}

function baselineOf(row: Row | undefined): number {
  return row?.glyphs[0]?.baseline ?? 0;
}
