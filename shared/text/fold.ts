import { isCjk, isClosingMark, isDigit, isMark, isSpace, isZeroWidth } from './characters.ts';
import { inPlace, PlacedText } from './placed-text.ts';
import type { Places } from './placed-text.ts';
import { simplify } from './simplified.ts';

/**
 * Text in one canonical form, so that a pattern meets every way of typing the same words, with the way back: findings
 * are reported in offsets of the original.
 */
export type FoldedText = Places & { readonly text: string };

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
const quotes: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '“', '』': '”', '„': '“', '‟': '“', '〝': '“', '〞': '”' };
const waves = '~˜∼〜〰';
const dashes = '-‐‑‒–—―−─━';
/** What they become depends on what stands beside them. */
const besideOthers = ` ."${waves}${dashes}`;
/** 社 区 活 动 不 少 于 2 2 场: type set wide, digits too. */
const letterSpaced = /(?:[\u4e00-\u9fff][ \u3000]){6}/;
/** ①, ㈠ and … mean something that their plain letters would lose. */
const kept = /[①-⓿❶-➓㉈-㉟㊀-㊉㊱-㊿…‥]/;

/** Signs that fold to one single sign, by code unit. */
const signs = new Map([...Object.entries(fullWidth), ...Object.entries(quotes), ...[...waves].map((wave) => [wave, '~'] as const), ['∶', ':'] as const].map(([from, to]) => [codeOf(from), codeOf(to)]));
const [blank, dot, comma, colon, straight, opening, closing, hyphen, dash] = [...' .,:"“”-—'].map(codeOf) as [number, number, number, number, number, number, number, number, number];

/** By code unit, how it folds; asked when it is met first. A mark is `alike` unless it stands between digits. */
const [alike, mark, other] = [1, 2, 3];
const kinds = new Uint8Array(0x10000);

/** Characters of the original after compatibility folding, and what becomes of them: used again for every text. */
const [units, out] = [new PlacedText(), new PlacedText()];

/**
 * Canonical form: simplified script, compatibility characters in their plain form, full-width Chinese sentence marks (half-width between
 * digits), `~` and `-` for every wave and single dash, `——` for a double one, no white space beside Chinese or marks.
 */
export function foldText(typed: string): FoldedText {
  if (isFolded(typed)) return { text: typed, toOriginal: inPlace.toOriginal, toFolded: inPlace.toFolded };
  const original = simplify(typed);
  const read = readUnits(original);
  const spaced = letterSpaced.test(original);
  out.clear();
  let openQuote = false;
  for (let at = 0; at < read.length; at += 1) {
    const code = read.charCodeAt(at);
    if (code === blank) {
      if (at + 1 < read.length && joinsWords(out.last, read.charCodeAt(at + 1)) && !isInsideNumber(read, at, spaced)) push(blank, at, at);
    } else if (code === straight) {
      openQuote = !openQuote;
      push(openQuote ? opening : closing, at, at);
    } else if (isDash(code)) at = foldDashes(read, at);
    else push(foldSign(read, at, code), at, at);
  }
  const { toOriginal, toFolded } = out.places(original.length);
  return { text: out.text(), toOriginal, toFolded };
}

/** As most sentences are typed: nothing to fold. */
function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] || (kinds[code] = kindOf(code));
    if (kind === other || (kind === mark && isBetweenDigits(text, at))) return false;
  }
  return true;
}

function kindOf(code: number): number {
  const char = String.fromCharCode(code);
  if (isSpace(code) || isZeroWidth(code) || isSurrogate(code) || besideOthers.includes(char) || simplify(char) !== char) return other;
  const plain = kept.test(char) ? char : char.normalize('NFKC');
  const unit = codeOf(plain);
  if (plain.length > 1 || (signs.get(unit) ?? unit) !== code) return other;
  return unit === comma || unit === colon ? mark : alike;
}

/** A full stop typed as `.`: behind Chinese, where a sentence can end; not the mark of a number (一.) at the head. */
export function isSentenceDot(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (!(isCjk(before) || isClosingMark(before))) return false;
  if (at + 1 < text.length && !isCjk(after) && !isSpace(after) && !isClosingMark(after)) return false;
  for (let back = at - 1; back >= 0 && at - back <= 4; back -= 1) {
    if (isSpace(text.charCodeAt(back))) break;
    if (!'零〇一二三四五六七八九十百附件'.includes(text.charAt(back))) return true;
  }
  return false;
}

/** White space is one blank, wherever it is typed and however much of it. */
function readUnits(original: string): string {
  units.clear();
  for (let at = 0; at < original.length; at += 1) {
    const code = original.charCodeAt(at);
    if (code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)) addUnit(code, at, at + 1);
    else if (!isZeroWidth(code)) {
      const point = String.fromCodePoint(original.codePointAt(at) ?? code);
      const plain = kept.test(point) ? point : point.normalize('NFKC');
      for (let unit = 0; unit < plain.length; unit += 1) addUnit(plain.charCodeAt(unit), at, at + point.length);
      at += point.length - 1;
    }
  }
  return units.text();
}

function addUnit(code: number, start: number, end: number): void {
  if (!isSpace(code)) units.push(code, start, end);
  else if (units.last === blank) units.stretch(end);
  else units.push(blank, start, end);
}

function foldSign(read: string, at: number, code: number): number {
  if (code === dot) return isSentenceDot(read, at) ? codeOf('。') : code;
  if ((code === comma || code === colon) && isBetweenDigits(read, at)) return code;
  return signs.get(code) ?? code;
}

/** A run of dashes is one sign: a range or hyphen when single or between digits, otherwise the Chinese dash. Gives the run's last place. */
function foldDashes(read: string, at: number): number {
  let last = at;
  while (isDash(read.charCodeAt(last + 1))) last += 1;
  const betweenDigits = isDigit(out.last) && isDigit(read.charCodeAt(last + 1));
  if (last === at || betweenDigits) push(hyphen, at, last);
  else {
    push(dash, at, at);
    push(dash, at + 1, last);
  }
  return last;
}

function joinsWords(before: number, after: number): boolean {
  return before !== -1 && !(isCjk(before) || isMark(before) || isCjk(after) || isMark(after));
}

/** 接待1 500人次: a blank parts the thousands; in text set wide every blank between digits is none. */
function isInsideNumber(read: string, at: number, spaced: boolean): boolean {
  if (!isBetweenDigits(read, at)) return false;
  return spaced || (/[\u4e00-\u9fff][1-9]\d{0,2}$/.test(read.slice(Math.max(0, at - 4), at)) && /^\d{3}(?:[\u4e00-\u9fff]|$)/.test(read.slice(at + 1, at + 5)));
}

function isBetweenDigits(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDash(code: number): boolean {
  return code === hyphen || (code >= 0x2010 && code <= 0x2501 && dashes.includes(String.fromCharCode(code)));
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** What is made of the units from `first` to `last`. */
function push(code: number, first: number, last: number): void {
  out.push(code, units.start(first), units.end(last));
}

function codeOf(char: string): number {
  return char.charCodeAt(0);
}
