import type { Glyph, Ruling } from './layout.ts';

/** What a page draws. Width and height in points, of the page as shown. */
export type Drawn = { readonly width: number; readonly height: number; readonly glyphs: readonly Glyph[]; readonly rulings: readonly Ruling[] };
