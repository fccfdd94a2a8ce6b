import type { Glyph, Ruling, Turn } from './layout.ts';

/** What a page draws. Width and height in points, of the page as it is read: as shown, then turned. */
export type Drawn = {
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Text that is not read, because it stands on its side among text that does not. */
  readonly aside: string;
};
