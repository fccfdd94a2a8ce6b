import type { Ruling } from './layout.ts';

/** Cells of a table as its lines draw them, in points. */
export type RuledGrid = {
  /** Where columns and rows begin and end: one more than there are. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
};

export type RuledCell = { readonly row: number; readonly column: number; readonly rowSpan: number; readonly columnSpan: number };

/** Points; lines nearer than this are the same, or meet. */
const tolerance = 3;
/** A grid beyond this is a drawing or squared paper. */
const mostSlots = 20_000;

export function findRuledGrids(rulings: readonly Ruling[]): readonly RuledGrid[] {
  return groupTouching(mergeCollinear(rulings))
    .flatMap((group) => buildGrid(group) ?? [])
    .filter((grid) => grid.cells.length > 1);
}

/** Borders are drawn cell by cell, and double ones twice. */
function mergeCollinear(rulings: readonly Ruling[]): readonly Ruling[] {
  const merged: Ruling[] = [];
  for (const vertical of [false, true]) {
    const snapped = snap(rulings.filter((ruling) => ruling.vertical === vertical));
    for (const ruling of snapped.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
      const last = merged.at(-1);
      if (last !== undefined && last.vertical === vertical && last.at === ruling.at && ruling.from <= last.to + tolerance) {
        merged[merged.length - 1] = { ...last, to: Math.max(last.to, ruling.to) };
      } else {
        merged.push(ruling);
      }
    }
  }
  return merged;
}

function snap(rulings: readonly Ruling[]): readonly Ruling[] {
  let at = -Infinity;
  return rulings
    .toSorted((a, b) => a.at - b.at)
    .map((ruling) => {
      if (ruling.at - at > tolerance) ({ at } = ruling);
      return { ...ruling, at };
    });
}

function touch(a: Ruling, b: Ruling): boolean {
  return a.vertical !== b.vertical && reaches(a, b.at) && reaches(b, a.at);
}

function reaches(ruling: Ruling, at: number): boolean {
  return at >= ruling.from - tolerance && at <= ruling.to + tolerance;
}

function groupTouching(rulings: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const waiting = new Set(rulings);
  const groups: Ruling[][] = [];
  for (const start of rulings) {
    if (!waiting.delete(start)) continue;
    const group = [start];
    // Grows while it is walked.
    for (const member of group) {
      for (const other of waiting) {
        if (touch(member, other)) {
          waiting.delete(other);
          group.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

/** A table may leave out the lines at its sides, at its top and at its bottom: the ends of the others stand for them. */
function buildGrid(group: readonly Ruling[]): RuledGrid | null {
  const verticals = group.filter(({ vertical }) => vertical);
  const horizontals = group.filter(({ vertical }) => !vertical);
  if (verticals.length === 0 || horizontals.length === 0) return null;
  const xs = distinct([...verticals.map(({ at }) => at), ...horizontals.flatMap(({ from, to }) => [from, to])]);
  const ys = distinct([...horizontals.map(({ at }) => at), ...verticals.flatMap(({ from, to }) => [from, to])]);
  if ((xs.length - 1) * (ys.length - 1) > mostSlots) return null;
  return { xs, ys, cells: joinSlots(xs, ys, verticals, horizontals) };
}

function distinct(values: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (kept.at(-1) ?? -Infinity) > tolerance) kept.push(value);
  }
  return kept;
}

/** Slots that no line separates are one cell. */
function joinSlots(xs: readonly number[], ys: readonly number[], verticals: readonly Ruling[], horizontals: readonly Ruling[]): readonly RuledCell[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  const middle = (edges: readonly number[], index: number): number => ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
  const crossed = (rulings: readonly Ruling[], at: number, through: number): boolean =>
    rulings.some((ruling) => Math.abs(ruling.at - at) <= tolerance && ruling.from <= through && ruling.to >= through);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (column + columnSpan < columns && !taken.has(row * columns + column + columnSpan)
        && !crossed(verticals, xs[column + columnSpan] ?? 0, middle(ys, row))) columnSpan++;
      let rowSpan = 1;
      while (row + rowSpan < rows && !crossed(horizontals, ys[row + rowSpan] ?? 0, middle(xs, column))) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) for (let c = column; c < column + columnSpan; c++) taken.add(r * columns + c);
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}
