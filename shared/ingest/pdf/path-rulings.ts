import type { Ruling } from './layout.ts';
import { applyTo, isNumberList } from './matrix.ts';
import { operators } from './pdfjs.ts';
import type { Matrix } from './pdfjs.ts';

/** Points; a filled strip thinner than this is a line. Word draws the borders of its tables so. */
const thickest = 3;
const shortest = 4;
/** A page with more lines than this is a drawing. */
const mostRulings = 5000;

const strokes: ReadonlySet<unknown> = new Set([
  operators.stroke, operators.closeStroke, operators.fillStroke, operators.eoFillStroke, operators.closeFillStroke, operators.closeEOFillStroke,
]);
const fills: ReadonlySet<unknown> = new Set([operators.fill, operators.eoFill, operators.fillStroke, operators.eoFillStroke]);

type Point = readonly [x: number, y: number];

/** Adds the lines along an axis that this path draws. `args`: how it is painted, and its points as pdf.js packs them. */
export function addRulings(ctm: Matrix, args: readonly unknown[], rulings: Ruling[]): void {
  const [painted, data] = args;
  const points: unknown = Array.isArray(data) ? data[0] : null;
  if (!isNumberList(points) || rulings.length > mostRulings) return;
  for (const subpath of readSubpaths([...points], ctm)) {
    if (strokes.has(painted)) {
      subpath.forEach((end, index) => {
        const start = subpath[index - 1];
        if (start !== undefined) addRuling(start, end, 0.5, rulings);
      });
    } else if (fills.has(painted)) {
      const xs = subpath.map(([x]) => x);
      const ys = subpath.map(([, y]) => y);
      addRuling([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)], thickest, rulings);
    }
  }
}

function addRuling([x1, y1]: Point, [x2, y2]: Point, thickness: number, rulings: Ruling[]): void {
  const width = Math.abs(x1 - x2);
  const height = Math.abs(y1 - y2);
  if (!Number.isFinite(width + height)) return;
  if (height <= thickness && width >= shortest) {
    rulings.push({ vertical: false, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  } else if (width <= thickness && height >= shortest) {
    rulings.push({ vertical: true, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
}

/** pdf.js packs a path as move 0 x y, line 1 x y, curve 2 (three points), quadratic curve 3 (two points), close 4. Curves break a path. */
const pointsOf = [1, 1, 3, 2, 0];

function readSubpaths(data: readonly number[], ctm: Matrix): readonly (readonly Point[])[] {
  const subpaths: Point[][] = [];
  let current: Point[] = [];
  let at = 0;
  while (at < data.length) {
    const kind = data[at] ?? 0;
    const count = pointsOf[kind];
    if (count === undefined) break;
    const end = applyTo(ctm, data[at + count * 2 - 1] ?? 0, data[at + count * 2] ?? 0);
    if (kind === 4) {
      const [first] = current;
      if (first !== undefined) current.push(first);
    } else if (kind === 1) {
      current.push(end);
    } else {
      current = [end];
      subpaths.push(current);
    }
    at += 1 + count * 2;
  }
  return subpaths.filter((subpath) => subpath.length > 1);
}
