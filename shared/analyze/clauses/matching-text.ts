import type { Range } from '../../model/source-document.ts';
import type { FoldedText } from '../../text/fold.ts';
import { findNames } from './party-names.ts';
import type { PartyNames } from './party-names.ts';

/** Text as patterns see it: folded, quotes without a direction, one character for each party. */
export type MatchingText = {
  readonly text: string;
  /** Half-open range of `text` → range of the paragraph's original text. */
  toOriginal(range: Range): Range;
};

/** The part `range` (original offsets) of a folded paragraph. */
export function buildMatchingText(folded: FoldedText, [start, end]: Range, names: PartyNames): MatchingText {
  const first = folded.toFolded(start);
  const own = folded.text.slice(first, folded.toFolded(end));
  const plain = own.includes('“') || own.includes('”') ? own.replace(/[“”]/g, '"') : own;
  let text = '';
  /** Where a name was: its mark in `text`, and how far the text behind it is shifted. */
  const marks: { readonly at: number; readonly shift: number; readonly from: number }[] = [];
  let copied = 0;
  for (const { from, end, mark } of findNames(plain, names)) {
    text += plain.slice(copied, from);
    marks.push({ at: text.length, from, shift: end - text.length - 1 });
    text += mark;
    copied = end;
  }
  text += plain.slice(copied);
  const place = (at: number): number => {
    const before = marks.findLast((mark) => mark.at <= at);
    return first + (before === undefined ? at : before.at === at ? before.from : at + before.shift);
  };
  return { text, toOriginal: ([from, to]) => folded.toOriginal([place(from), place(to)]) };
}
