import type { Range } from '../model/source-document.ts';
import { smallestChange } from '../text/smallest-change.ts';
import type { Change } from '../text/smallest-change.ts';
import { isBlank, itemNumberBefore } from './find-scope.ts';
import type { Wording } from './find-scope.ts';

const closing = /[。；;：:，,、！!？?]$/;
const onlyMarks = /^[\s。；;：:，,、！!？?]*$/;

/**
 * A model wording with the closing mark that its place had: an item of a list keeps its ；and a table cell that ends
 * without a mark stays without.
 */
export function keepClosingMark(original: string, wording: string): string {
  return wording.replace(closing, '') + (closing.exec(original)?.[0] ?? '');
}

export function replaceScope(paragraph: Wording, scope: Range, wording: string): readonly Change[] {
  if (wording === '') return deleteScope(paragraph, scope);
  return smallestChange(paragraph.text.slice(...scope), wording)
    .map(({ range: [start, end], text }) => ({ range: [scope[0] + start, scope[0] + end], text }));
}

/** Stands in the place of an item that goes: those behind it keep their numbers, and whoever refers to them is right. */
const placeKept = '（本项删去）';

/**
 * Takes words away without leaving a stray mark behind. When nothing of the paragraph's own words is left, its number
 * goes too, unless other items are counted on from it.
 */
export function deleteScope({ text, textStart, followed }: Wording, [from, to]: Range): readonly Change[] {
  const after = text.slice(to);
  // The number of an item inside the paragraph goes with the item.
  let start = from - itemNumberBefore(text.slice(textStart, from));
  let end = to;
  const left = text.slice(textStart, start).trimEnd();
  if (left === '' && onlyMarks.test(after) && followed) return [{ range: [from, text.trimEnd().length - markAtEnd(text).length], text: placeKept }];
  if (left === '' && onlyMarks.test(after)) return [{ range: [0, text.length], text: '' }];
  if (/[；;，,、]$/.test(left) && closesSentence(text, end, after)) {
    // The last item of a run closes the sentence: its mark takes the place of the one before it.
    start = textStart + left.length - 1;
    if (/[。！!？?]/.test(text.charAt(end - 1))) end -= 1;
  } else if (left === '' || /[。；;：:！!？?]$/.test(left)) {
    if (!closing.test(text.slice(0, to)) && closing.test(text.charAt(end))) end += 1;
    while (end < text.length && isBlank(text, end)) end += 1;
  }
  return [{ range: [start, end], text: '' }];
}

function markAtEnd(text: string): string {
  return closing.exec(text.trimEnd())?.[0] ?? '';
}

/** What follows the deleted words, or their own last mark at the end of the paragraph, ends the sentence. */
function closesSentence(text: string, end: number, after: string): boolean {
  return /^[。；;，,、：:！!？?）)]/.test(after) || (after.trim() === '' && /[。！!？?]/.test(text.charAt(end - 1)))
    || (after.trim() === '' && !closing.test(text.slice(0, end)));
}

export function closeSentence(wording: string): string {
  return closing.test(wording) ? wording : `${wording}。`;
}

/** A sentence behind `at`, joined to what stands there: before the ；of a list item, in brackets before a colon. */
export function insertBehind({ text }: Wording, at: number, wording: string): readonly Change[] {
  const bare = wording.replace(closing, '');
  if (bare === '') return [];
  const mark = closing.exec(text.slice(0, at))?.[0] ?? '';
  if (/[。！!？?]/.test(mark)) return [{ range: [at, at], text: closeSentence(wording) }];
  if (/[：:]/.test(mark)) return [{ range: [at - 1, at - 1], text: `（${bare}）` }];
  if (mark !== '') return [{ range: [at - 1, at - 1], text: `。${bare}` }];
  const atEnd = at === text.length || text.charAt(at) === '\n';
  return [{ range: [at, at], text: atEnd && at > 0 ? `；${bare}` : wording }];
}
