import type { Glyph } from './layout.ts';
import { isCjk, softHyphen } from './shown-text.ts';

/** Shares of the character size. Between Chinese and Latin type a word processor leaves about a quarter by itself. */
const gapBetweenLatin = 0.18;
const gapBesideCjk = 0.35;
/** As wide as a tabulator: two things on one line. */
const tabGap = 1.5;

type Neighbours = {
  readonly left: Glyph;
  readonly right: Glyph;
  /** White space that was typed between them. */
  readonly typed: string;
  readonly gap: number;
  readonly cjk: boolean;
};

/** The text of characters that stand on one line, sorted from left to right; a soft hyphen only where it ends the line. */
export function lineText(glyphs: readonly Glyph[]): string {
  return spacedText(shownGlyphs(glyphs));
}

/** Those that a reader sees as part of the text. */
export function shownGlyphs(glyphs: readonly Glyph[]): readonly Glyph[] {
  const last = glyphs.findLastIndex(({ text }) => text.trim() !== '');
  return glyphs.filter(({ text }, at) => text !== softHyphen || at === last);
}

function spacedText(glyphs: readonly Glyph[]): string {
  const pairs = pairUp(glyphs);
  const loose = isSpacedOut(pairs);
  const usualGap = median(pairs.filter(({ typed }) => typed === '').map(({ gap }) => gap));
  const first = glyphs.find(({ text }) => text.trim() !== '')?.text ?? '';
  return pairs.reduce((text, pair) => text + spaceBetween(pair, loose, usualGap) + pair.right.text, first).trim();
}

function pairUp(glyphs: readonly Glyph[]): readonly Neighbours[] {
  const pairs: Neighbours[] = [];
  let left: Glyph | null = null;
  let typed = '';
  for (const right of glyphs) {
    if (right.text.trim() === '') {
      typed += right.text;
      continue;
    }
    if (left !== null) {
      const cjk = isCjk(left.text.slice(-1)) || isCjk(right.text);
      pairs.push({ left, right, typed, gap: (right.left - left.right) / Math.max(left.size, right.size), cjk });
    }
    left = right;
    typed = '';
  }
  return pairs;
}

function spaceBetween({ typed, gap, cjk, left, right }: Neighbours, loose: boolean, usualGap: number): string {
  if (typed !== '') {
    const bothCjk = isCjk(left.text.slice(-1)) && isCjk(right.text);
    return loose && bothCjk && gap < 0.3 ? '' : typed;
  }
  // A line set wide to fill its measure has wide gaps everywhere: only what stands out is a gap.
  if (gap < Math.max(cjk ? gapBesideCjk : gapBetweenLatin, usualGap * 2.2)) return '';
  return gap < tabGap ? ' ' : '\t';
}

/** Some programs write a thin space after every character (人 人 生 而 自 由). */
function isSpacedOut(pairs: readonly Neighbours[]): boolean {
  const spaced = pairs.filter(({ typed }) => typed !== '').length;
  return spaced >= 4 && spaced * 2 > pairs.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
