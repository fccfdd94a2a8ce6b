import type { Glyph } from '../layout.ts';

/** Shares of the usual size: nearer to it than this, a size was the same one before it was scanned. */
const alike = 0.2;

/** A measured size is never twice the same; the layout tells headings and paragraphs by sizes that are. */
export function evenSizes(glyphs: readonly Glyph[]): readonly Glyph[] {
  const sizes = glyphs.map(({ size }) => size).toSorted((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  return glyphs.map((glyph) => ({ ...glyph, size: Math.abs(glyph.size - usual) <= usual * alike ? usual : Math.round(glyph.size) }));
}
