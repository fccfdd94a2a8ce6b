import type { Frame, Glyph, Line } from './layout.ts';
import { buildLines, readLines } from './text-lines.ts';

/** Shares of the character size: the least width of a gutter, and how near to it the lines of a column of prose end. */
const narrowestGutter = 1.2;
const raggedEdge = 3;
/** A signature block has two columns too, but fewer lines, and short ones. */
const fewestLines = 8;
const fewestLongLines = 5;
const longLine = 14;

type Row = { readonly glyphs: readonly Glyph[]; readonly gaps: readonly Frame[] };

/** Lines in reading order, of characters grouped by baseline: where the page is set in two columns, the left one comes first; a line across both ends the pair. */
export function readLinesInColumns(groups: readonly (readonly Glyph[])[], page: number, width: number): readonly Line[] {
  const rows = groups.map((group) => group.filter(({ text }) => text.trim() !== '')).filter(({ length }) => length > 0).map((row) => ({ glyphs: row, gaps: findGaps(row) }));
  const gutter = findGutter(rows, width);
  if (gutter === null) return buildLines(groups, page);
  const glyphs = groups.flat();
  const lines: Line[] = [];
  for (const zone of splitZones(rows, gutter)) {
    const top = Math.min(...zone.rows.flatMap((row) => row.glyphs.map(({ baseline }) => baseline)));
    const bottom = Math.max(...zone.rows.flatMap((row) => row.glyphs.map(({ baseline }) => baseline)));
    const inside = glyphs.filter(({ baseline }) => baseline >= top && baseline <= bottom);
    if (zone.across) {
      lines.push(...readLines(inside, page));
      continue;
    }
    for (const side of [inside.filter(({ left }) => left < gutter), inside.filter(({ left }) => left >= gutter)]) {
      const column = { left: Math.min(...side.map(({ left }) => left)), right: Math.max(...side.map(({ right }) => right)) };
      lines.push(...readLines(side, page, column));
    }
  }
  return lines;
}

function findGaps(row: readonly Glyph[]): readonly Frame[] {
  return row.flatMap((glyph, index) => {
    const before = row[index - 1];
    if (before === undefined || glyph.left - before.right < narrowestGutter * glyph.size) return [];
    return [{ left: before.right, right: glyph.left }];
  });
}

/** x that many rows leave free and hardly any crosses, where the left side is prose that fills its column; else null. */
function findGutter(rows: readonly Row[], width: number): number | null {
  const gaps = rows.flatMap((row) => row.gaps).filter(({ right }) => right > width * 0.35 && right < width * 0.65);
  if (gaps.length < fewestLongLines) return null;
  const gutter = (gaps.map(({ right }) => right).toSorted((a, b) => a - b)[gaps.length >> 2] ?? 0) - 1;
  const split = rows.filter((row) => row.gaps.some(({ left, right }) => left <= gutter && right > gutter));
  const crossing = rows.filter((row) => crosses(row, gutter));
  const edge = Math.max(...split.map((row) => Math.max(...row.glyphs.filter(({ left }) => left < gutter).map(({ right }) => right))));
  const full = split.filter((row) => row.glyphs.some(({ left, right, size }) => left < gutter && right > edge - raggedEdge * size));
  const long = full.filter(({ glyphs: [first] }) => first !== undefined && edge - first.left > longLine * first.size);
  return (split.length >= fewestLines || long.length >= fewestLongLines) && crossing.length * 4 <= split.length && full.length * 2 > split.length ? gutter : null;
}

function crosses(row: Row, gutter: number): boolean {
  const first = row.glyphs[0]?.left ?? 0;
  const last = row.glyphs.at(-1)?.right ?? 0;
  return first < gutter && last > gutter && !row.gaps.some(({ left, right }) => left <= gutter && right > gutter);
}

function splitZones(rows: readonly Row[], gutter: number): readonly { readonly across: boolean; readonly rows: readonly Row[] }[] {
  const zones: { across: boolean; rows: Row[] }[] = [];
  for (const row of rows) {
    const across = crosses(row, gutter);
    const zone = zones.at(-1);
    if (zone?.across === across) zone.rows.push(row);
    else zones.push({ across, rows: [row] });
  }
  return zones;
}
