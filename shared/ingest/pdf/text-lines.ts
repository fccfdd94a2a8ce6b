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
    const near = kept.slice(-3);
    const width = glyph.right - glyph.left;
    if (!near.some((other) => other.text === glyph.text && Math.abs(other.left - glyph.left) < width * 0.3)) kept.push(glyph);
  }
  return kept;
}

/** Lines of the characters from top to bottom; those of white space alone are left out. */
export function readLines(glyphs: readonly Glyph[], page: number, column: Frame | null = null): readonly Line[] {
  return groupByBaseline(glyphs).flatMap((group) => buildLine(group, page, column) ?? []);
}

function buildLine(group: readonly Glyph[], page: number, column: Frame | null): Line | null {
  const inked = group.filter(({ text }) => text.trim() !== '');
  const [first] = inked;
  if (first === undefined) return null;
  const largest = inked.reduce((a, b) => (b.size > a.size ? b : a));
  return {
    text: lineText(group),
    ink: Float32Array.from(shownGlyphs(inked).flatMap(({ left, right, text }) => [left, right, text.length])),
    page,
    left: first.left,
    right: Math.max(...inked.map(({ right }) => right)),
    baseline: largest.baseline,
    size: largest.size,
    bold: inked.filter(({ bold }) => bold).length * 2 > inked.length,
    column,
    tag: null,
  };
}
