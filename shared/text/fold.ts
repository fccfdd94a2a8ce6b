import type { Range } from '../model/source-document.ts';
import { isCjk, isClosingMark, isDigit, isMark, isSpace, isZeroWidth } from './characters.ts';
import { simplify } from './simplified.ts';

/**
 * Text in one canonical form, so that a pattern meets every way of typing the same words, with the way back: findings
 * are reported in offsets of the original.
 */
export type FoldedText = {
  readonly text: string;
  /** Half-open range of `text` → the smallest range of the original that contains it. */
  toOriginal(range: Range): Range;
  /** Original offset → offset of the first folded character that begins there or behind. */
  toFolded(offset: number): number;
};

/** Characters of the original after compatibility folding; `starts` and `ends` say where each one came from. */
type Units = { readonly chars: string[]; readonly starts: number[]; readonly ends: number[] };

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
const quotes: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '“', '』': '”', '„': '“', '‟': '“', '〝': '“', '〞': '”' };
const waves = '~˜∼〜〰';
const dashes = '-‐‑‒–—―−─━';
/** Chinese and its marks without blanks, as most sentences are typed: nothing to fold. */
const plain = /^[\u4e00-\u9fff0-9，。；：、！？（）《》%]*$/;
const markInNumber = /[0-9][，：][0-9]/;
/** 社 区 活 动 不 少 于 2 2 场: type set wide, digits too. */
const letterSpaced = /(?:[\u4e00-\u9fff][ \u3000]){6}/;
/** ①, ㈠ and … mean something that their plain letters would lose. */
const kept = /[①-⓿❶-➓㉈-㉟㊀-㊉㊱-㊿…‥]/;

/**
 * Canonical form: simplified script, compatibility characters in their plain form, full-width Chinese sentence marks (half-width between
 * digits), `~` and `-` for every wave and single dash, `——` for a double one, no white space beside Chinese or marks.
 */
export function foldText(typed: string): FoldedText {
  const original = simplify(typed);
  if (plain.test(original) && !markInNumber.test(original)) return { text: original, toOriginal: (range) => range, toFolded: (offset) => offset };
  const read = readUnits(original);
  const out: Units = { chars: [], starts: [], ends: [] };
  const spaced = letterSpaced.test(original);
  let openQuote = false;
  for (let at = 0; at < read.chars.length; at += 1) {
    const char = read.chars[at] ?? '';
    if (char === ' ') {
      if (joinsWords(out.chars.at(-1), read.chars[at + 1]) && !isInsideNumber(read.chars, at, spaced)) push(out, ' ', read, at, at);
    } else if (char === '"') {
      openQuote = !openQuote;
      push(out, openQuote ? '“' : '”', read, at, at);
    } else if (dashes.includes(char)) {
      at = foldDashes(out, read, at);
    } else {
      push(out, foldMark(read.chars, at, char), read, at, at);
    }
  }
  return buildFoldedText(out, original.length);
}

/** A full stop typed as `.`: behind Chinese, where a sentence can end; not the mark of a number (一.) at the head. */
export function isSentenceDot(chars: { readonly [at: number]: string; readonly length: number }, at: number): boolean {
  const before = chars[at - 1];
  const after = chars[at + 1];
  if (before === undefined || !(isCjk(before) || isClosingMark(before))) return false;
  if (after !== undefined && !isCjk(after) && !isSpace(after) && !isClosingMark(after)) return false;
  for (let back = at - 1; back >= 0 && at - back <= 4; back -= 1) {
    const char = chars[back] ?? '';
    if (isSpace(char)) break;
    if (!'零〇一二三四五六七八九十百附件'.includes(char)) return true;
  }
  return false;
}

function readUnits(original: string): Units {
  const units: Units = { chars: [], starts: [], ends: [] };
  const add = (char: string, start: number, end: number): void => {
    if (isSpace(char) && units.chars.at(-1) === ' ') {
      units.ends[units.ends.length - 1] = end;
      return;
    }
    units.chars.push(isSpace(char) ? ' ' : char);
    units.starts.push(start);
    units.ends.push(end);
  };
  for (let at = 0; at < original.length; at += 1) {
    const code = original.charCodeAt(at);
    const char = original[at] ?? '';
    if (code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)) add(char, at, at + 1);
    else if (!isZeroWidth(char)) {
      const point = String.fromCodePoint(original.codePointAt(at) ?? code);
      const plain = kept.test(point) ? point : point.normalize('NFKC');
      for (const unit of plain.split('')) add(unit, at, at + point.length);
      at += point.length - 1;
    }
  }
  return units;
}

function foldMark(chars: readonly string[], at: number, char: string): string {
  if (char === '.') return isSentenceDot(chars, at) ? '。' : char;
  if (waves.includes(char)) return '~';
  if (char === '∶') return ':';
  const wide = fullWidth[char];
  if (wide === undefined) return quotes[char] ?? char;
  const inNumber = (char === ',' || char === ':') && isDigit(chars[at - 1] ?? '') && isDigit(chars[at + 1] ?? '');
  return inNumber ? char : wide;
}

/** A run of dashes is one sign: a range or hyphen when single or between digits, otherwise the Chinese dash. */
function foldDashes(out: Units, read: Units, at: number): number {
  let last = at;
  while (dashes.includes(read.chars[last + 1] ?? '.')) last += 1;
  const betweenDigits = isDigit(out.chars.at(-1) ?? '') && isDigit(read.chars[last + 1] ?? '');
  if (last === at || betweenDigits) push(out, '-', read, at, last);
  else {
    push(out, '—', read, at, at);
    push(out, '—', read, at + 1, last);
  }
  return last;
}

function joinsWords(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return ![before, after].some((char) => isCjk(char) || isMark(char));
}

/** 接待1 500人次: a blank parts the thousands; in text set wide every blank between digits is none. */
function isInsideNumber(chars: readonly string[], at: number, spaced: boolean): boolean {
  if (!isDigit(chars[at - 1] ?? '') || !isDigit(chars[at + 1] ?? '')) return false;
  if (spaced) return true;
  const [before, behind] = [chars.slice(Math.max(0, at - 4), at).join(''), chars.slice(at + 1, at + 5).join('')];
  return /[\u4e00-\u9fff][1-9]\d{0,2}$/.test(before) && /^\d{3}(?:[\u4e00-\u9fff]|$)/.test(behind);
}

function push(out: Units, char: string, read: Units, first: number, last: number): void {
  out.chars.push(char);
  out.starts.push(read.starts[first] ?? 0);
  out.ends.push(read.ends[last] ?? 0);
}

function buildFoldedText({ chars, starts, ends }: Units, length: number): FoldedText {
  return {
    text: chars.join(''),
    toOriginal: ([start, end]) => {
      const first = starts[start] ?? length;
      return end > start ? [first, ends[end - 1] ?? length] : [first, first];
    },
    toFolded: (offset) => {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
