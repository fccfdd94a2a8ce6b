import type { Range } from '../../model/source-document.ts';
import type { FoldedText } from '../../text/fold.ts';
import { findNames } from './party-names.ts';
import type { NameFound, PartyNames } from './party-names.ts';

/** Text as patterns see it: folded, quotes without a direction, one character for each party. */
export type MatchingText = {
  readonly text: string;
  /** Half-open range of `text` → range of the paragraph's original text. */
  toOriginal(range: Range): Range;
};

/** The part of a folded paragraph from `start` to `end` (original offsets). */
export function buildMatchingText(folded: FoldedText, start: number, end: number, names: PartyNames): MatchingText {
  const first = folded.toFolded(start);
  const own = folded.text.slice(first, folded.toFolded(end));
  const plain = own.includes('“') || own.includes('”') ? own.replace(/[“”]/g, '"') : own;
  const found = findNames(plain, names);
  return new PlacedSentence(withMarks(plain, found), folded, first, found);
}

function withMarks(plain: string, names: readonly NameFound[]): string {
  if (names.length === 0) return plain;
  let text = '';
  let copied = 0;
  for (const { from, end, mark } of names) {
    text += plain.slice(copied, from) + mark;
    copied = end;
  }
  return text + plain.slice(copied);
}

/** One object a sentence: there are as many as a document has sentences. */
class PlacedSentence implements MatchingText {
  readonly text: string;
  readonly #folded: FoldedText;
  /** Where the sentence begins in the folded paragraph. */
  readonly #first: number;
  /** In the folded sentence, with marks of one character in their place. */
  readonly #names: readonly NameFound[];

  constructor(text: string, folded: FoldedText, first: number, names: readonly NameFound[]) {
    this.text = text;
    this.#folded = folded;
    this.#first = first;
    this.#names = names;
  }

  toOriginal([from, to]: Range): Range {
    return this.#folded.toOriginal([this.#place(from), this.#place(to)]);
  }

  #place(at: number): number {
    let shift = 0;
    for (const { from, end } of this.#names) {
      if (from - shift === at) return this.#first + from;
      if (from - shift > at) break;
      shift += end - from - 1;
    }
    return this.#first + at + shift;
  }
}
