import { lineText, shownGlyphs } from './line-text.ts';
import type { Frame, Glyph, Line } from './layout.ts';

/** A PDF has no lines: characters whose baselines lie within half a character belong together, from left to right. */
export function groupByBaseline(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const groups: Glyph[][] = [];
  let current: Glyph[] = [];
  let baseline = 0;
  let size = 0;
  for (const glyph of glyphs.toSorted((a, b) => a.baseline - b.baseline)) {
    const largest = Math.max(size, glyph.size);
    if (current.length > 0 && glyph.baseline - baseline < largest / 2) {
      current.push(glyph);
      // The largest character carries the line; raised and lowered ones lie around it.
      if (glyph.size > size) baseline = glyph.baseline;
      size = largest;
    } else {
      current = [glyph];
      groups.push(current);
      ({ baseline, size } = glyph);
    }
  }
  return groups.map(sortAlongLine);
}

/** Bold by printing twice leaves every character there twice. */
function sortAlongLine(glyphs: readonly Glyph[]): readonly Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.left - b.left)) {
    if (!isPrintedBefore(glyph, kept)) kept.push(glyph);
  }
  return kept;
}

function isPrintedBefore({ text, left, right }: Glyph, kept: readonly Glyph[]): boolean {
  for (let at = kept.length - 1; at >= Math.max(0, kept.length - 3); at--) {
    const other = kept[at];
    if (other !== undefined && other.text === text && Math.abs(other.left - left) < (right - left) * 0.3) return true;
  }
  return false;
}

/** Lines of the characters from top to bottom; those of white space alone are left out. */
export function readLines(glyphs: readonly Glyph[], page: number, column: Frame | null = null): readonly Line[] {
  return buildLines(groupByBaseline(glyphs), page, column);
}

/** The same for characters that are grouped already. */
export function buildLines(groups: readonly (readonly Glyph[])[], page: number, column: Frame | null = null): readonly Line[] {
  return groups.flatMap((group) => buildLine(group, page, column) ?? []);
}

function buildLine(group: readonly Glyph[], page: number, column: Frame | null): Line | null {
  const inked = group.filter(({ text }) => text.trim() !== '');
  const [first] = inked;
  if (first === undefined) return null;
  let [largest, right, bold] = [first, first.right, 0];
  for (const glyph of inked) {
    if (glyph.size > largest.size) largest = glyph;
    right = Math.max(right, glyph.right);
    if (glyph.bold) bold += 1;
  }
  return {
    text: lineText(group),
    ink: Float32Array.from(shownGlyphs(inked).flatMap(({ left, right, text }) => [left, right, text.length])),
    page,
    left: first.left,
    right,
    baseline: largest.baseline,
    size: largest.size,
    bold: bold * 2 > inked.length,
    column,
    tag: null,
  };
}
