import { applyTo, identity, multiply } from './matrix.ts';
import type { Glyph } from './layout.ts';
import type { Matrix, PdfFont } from './pdfjs.ts';
import { pictureSign } from '../../text/picture-signs.ts';
import { shownText } from './shown-text.ts';

/** PDF 32000-1, 9.3 and 9.4: what the text operators set, and where it puts the next character. */
export type TextState = {
  /** User space to the page as shown. */
  ctm: Matrix;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  leading: number;
  rise: number;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  renderingMode: number;
  font: PdfFont | null;
};

export function newTextState(ctm: Matrix): TextState {
  return {
    ctm, textMatrix: identity, x: 0, y: 0, lineX: 0, lineY: 0, leading: 0, rise: 0, size: 0,
    charSpacing: 0, wordSpacing: 0, horizontalScale: 1, renderingMode: 0, font: null,
  };
}

export function moveText(state: TextState, x: number, y: number): void {
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}

export function setTextMatrix(state: TextState, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.x = state.y = state.lineX = state.lineY = 0;
}

function dropUprightInSeal(ink: Ink): void {
  if (ink.sinceSlanted <= mostUprightInSeal) ink.glyphs.length -= ink.sinceSlanted;
  ink.sinceSlanted = 0;
}

/** How often the page must be turned by 90 degrees clockwise until text that runs in this direction is upright; null for slanted text. */
function quarterTurns(x: number, y: number): 0 | 1 | 2 | 3 | null {
  if (Math.abs(y) <= largestSlope * Math.abs(x)) return x > 0 ? 0 : 2;
  if (Math.abs(x) <= largestSlope * Math.abs(y)) return y < 0 ? 1 : 3;
  return null;
}

type ShownGlyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

function isShownGlyph(item: unknown): item is ShownGlyph {
  return typeof item === 'object' && item !== null && 'unicode' in item && 'width' in item;
}

/** Text turned by more than about five degrees is a seal or a watermark, unless the whole page lies so. */
const largestSlope = 0.09;

export type Ink = {
  /** Upright characters. */
  readonly glyphs: Glyph[];
  /** How many characters stand upright, or would when the page is turned by 90, 180, 270 degrees. */
  readonly standing: [number, number, number, number];
  /** How many upright ones have followed a slanted one. */
  sinceSlanted: number;
  /** The piece of marked content that is open. */
  mark: number | null;
  /** Text that stands on its side, or runs from top to bottom, on a page that does not. */
  aside: string;
};

/** At the top of a round seal a few characters stand upright between the slanted ones. */
const mostUprightInSeal = 3;

/** Boxes and ticks come by their place in a picture font; programs without that font draw them from OpenSymbol. */
function signOf(unicode: string, { name = '' }: PdfFont): string {
  const code = unicode.charCodeAt(0);
  if (!(code >= 0xf000 && code <= 0xf0ff)) return shownText(unicode);
  const font = /wingdings ?2/i.test(name) ? 'Wingdings 2' : /symbol/i.test(name) && !/opensymbol/i.test(name) ? 'Symbol' : 'Wingdings';
  return pictureSign(font, code) ?? unicode;
}

function isBoldName(name: string): boolean {
  return /bold|black|heavy|simhei|黑体/i.test(name);
}

/** Advances the state over the string and adds its upright characters to the ink. */
export function showText(state: TextState, items: readonly unknown[], ink: Ink): void {
  const { glyphs, standing, mark } = ink;
  const { font, size, horizontalScale } = state;
  if (font === null) return;
  if (font.vertical === true) {
    ink.aside += items.map((item) => (isShownGlyph(item) ? shownText(item.unicode) : '')).join('');
    return;
  }
  const matrix = multiply(state.ctm, state.textMatrix);
  const unit = size * (font.fontMatrix?.[0] ?? 0.001);
  const direction = Math.sign(size * horizontalScale) || 1;
  const turns = quarterTurns(matrix[0] * direction, matrix[1] * direction);
  const upright = turns === 0 && matrix[3] * size < 0;
  const height = Math.hypot(matrix[2], matrix[3]) * Math.abs(size);
  // Filled and outlined in one go is how Word writes bold for a font that has none.
  const bold = state.renderingMode === 2 || isBoldName(font.name ?? '');
  for (const item of items) {
    if (typeof item === 'number') state.x -= ((item * size) / 1000) * horizontalScale;
    if (!isShownGlyph(item)) continue;
    const width = item.width * unit * horizontalScale;
    const text = turns === null ? '' : signOf(item.unicode, font);
    if (turns === null) dropUprightInSeal(ink);
    if (turns !== null && text.trim() !== '') standing[turns] += 1;
    if (turns !== null && turns !== 0) ink.aside += text;
    if (upright && text !== '') {
      const [start, baseline] = applyTo(matrix, state.x, state.y + state.rise);
      const [end] = applyTo(matrix, state.x + width, state.y + state.rise);
      const glyph = { text, left: Math.min(start, end), right: Math.max(start, end), baseline, size: height, bold, ...(mark === null ? {} : { mark }) };
      if (Number.isFinite(start + end + baseline + height) && height > 0) {
        glyphs.push(glyph);
        ink.sinceSlanted += 1;
      }
    }
    state.x += width + (state.charSpacing + (item.isSpace ? state.wordSpacing : 0)) * horizontalScale;
  }
}
