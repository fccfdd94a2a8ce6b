import type { Range } from '../model/source-document.ts';
import { isClosingMark, isSpace, isZeroWidth } from './characters.ts';
import { isSentenceDot } from './fold.ts';
import { findItemRuns } from './item-runs.ts';

/** A bracket that stays open longer than this was probably never closed: sentences end in it again. */
const longestBracket = 200;
const pairs: Readonly<Record<string, string>> = { '《': '》', '〈': '〉', '（': '）', '(': ')', '【': '】', '［': '］', '[': ']' };

/**
 * Sentences of one paragraph in offsets of its original text, in order, without the blanks around them; together they
 * cover all that is not blank. A run of numbered items is several sentences, each with its number, and so is its lead-in.
 */
export function splitSentences(text: string): readonly Range[] {
  const breaks = new Set(findItemRuns(text));
  const sentences: Range[] = [];
  let start = 0;
  const close = (end: number): void => {
    const range = trim(text, [start, end]);
    if (range[1] > range[0]) sentences.push(range);
    start = end;
  };
  let closesAt = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (breaks.has(at)) close(at);
    const char = text[at] ?? '';
    if (at >= closesAt) closesAt = closingPlace(text, at) ?? closesAt;
    if (char === '\n') close(at);
    else if ((at > closesAt && endsSentence(text, at, char)) || (at === closesAt && '）)'.includes(char) && endsSentence(text, at - 1, text[at - 1] ?? ''))) {
      let end = at + 1;
      while (end < text.length && belongsToEnd(text, end)) end += 1;
      close(end);
      at = end - 1;
    }
  }
  close(text.length);
  return sentences;
}

function endsSentence(text: string, at: number, char: string): boolean {
  if (char !== '' && '。！？；!?;｡﹔'.includes(char)) return true;
  return (char === '.' || char === '．') && isSentenceDot(text, at);
}

function belongsToEnd(text: string, at: number): boolean {
  return isClosingMark(text.charCodeAt(at)) || '。！？!?｡'.includes(text.charAt(at));
}

/** Where the bracket that opens here closes again, nested ones of its kind included; null when none opens. */
function closingPlace(text: string, at: number): number | null {
  const open = text[at] ?? '';
  const closing = pairs[open];
  if (closing === undefined) return null;
  let depth = 0;
  for (let to = at; to < text.length && to - at <= longestBracket; to += 1) {
    const char = text[to];
    if (char === '\n') return null;
    if (char === open) depth += 1;
    else if (char === closing && (depth -= 1) === 0) return to;
  }
  return null;
}

function trim(text: string, [from, to]: Range): Range {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return [start, end];
}

function isBlank(code: number): boolean {
  return isSpace(code) || isZeroWidth(code);
}
