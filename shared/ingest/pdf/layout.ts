import type { Furniture } from '../../model/source-document.ts';

/** What stands on a page, in points from the top left corner of the page as shown; y grows downwards. */

export type Glyph = {
  /** One character, or the letters of a ligature; white space is a glyph too. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  /** Number of the piece of marked content that it belongs to, or `artifact`; only in files with tags. */
  readonly mark?: number;
};

/** Marked as no part of the text: header, footer, watermark. */
export const artifact = -1;

/** A straight line along an axis: at x (vertical) or y (horizontal), from one end to the other. */
export type Ruling = { readonly vertical: boolean; readonly at: number; readonly from: number; readonly to: number };

/** The strip that text may fill from left to right: the page between its margins, a column, a cell. */
export type Frame = { readonly left: number; readonly right: number };

export type Line = Frame & {
  readonly text: string;
  readonly page: number;
  readonly baseline: number;
  /** Of the largest character. */
  readonly size: number;
  /** Most of it is. */
  readonly bold: boolean;
  /** A column of a page set in columns; null for the page's own. */
  readonly column: Frame | null;
  /** For each visible character of `text` in order: left, right, and how many units of text it is. */
  readonly ink: Float32Array;
  /** Which of the tagged paragraphs of its page it belongs to; null where tags say nothing. */
  readonly tag: number | null;
};

export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly frame: Frame;
  /** As tags tell; null where they say nothing. */
  readonly header: boolean | null;
  readonly lines: readonly Line[];
};

export type Grid = {
  readonly rows: number;
  /** Where the columns begin and end: one more than there are columns. */
  readonly edges: readonly number[];
  /** The edges were drawn, not guessed from where the text stands. */
  readonly ruled: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly GridCell[];
};

export type Block = { readonly kind: 'line'; readonly line: Line } | { readonly kind: 'table'; readonly grid: Grid };

/** Degrees clockwise by which the page as shown is turned to be read: all its text may lie on its side. */
export type Turn = 0 | 90 | 180 | 270;

/** `at`: how far down the page as shown it stands, as a share of its height. */
export type PageNote = { readonly text: string; readonly author: string | null; readonly at: number };

export type PageLayout = {
  /** One-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
  /** In reading order. */
  readonly blocks: readonly Block[];
  /** What the file itself calls no part of the text. */
  readonly furniture: readonly Furniture[];
  readonly notes: readonly PageNote[];
  /** Text that stands on its side and was not read. */
  readonly aside: string;
  /** Visible characters on the page, furniture included; none when most are signs of a font that says no more than their number. */
  readonly characters: number;
};

/** How far letters reach above and below the baseline, as a share of their size. */
export const ascent = 0.88;
export const descent = 0.2;
