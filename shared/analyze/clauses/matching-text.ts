import type { ContractOutline } from '../../model/contract-outline.ts';
import type { Range } from '../../model/source-document.ts';
import type { FoldedText } from '../../text/fold.ts';
import { partyAlternatives } from '../../text/word-pattern.ts';
import { authorityMark, providerMark, purchaserMark } from '../rule-pack/expand-words.ts';

/** Text as patterns see it: folded, quotes without a direction, one character for each party. */
export type MatchingText = {
  readonly text: string;
  /** Half-open range of `text` → range of the paragraph's original text. */
  toOriginal(range: Range): Range;
};

/** `authority`: regular expression for whoever commands beside the purchaser; left out, they stay as they are written. */
export type UsualWords = { readonly purchaser: readonly string[]; readonly provider: readonly string[]; readonly authority?: string };

/** Names in one document of the parties, and of whoever else commands, as alternatives for replacing. */
export type PartyNames = { readonly pattern: RegExp; readonly purchaser: ReadonlySet<string> };

/** Words that many documents use without introducing them, next to those that this document was found to use. */
export function readPartyNames(parties: ContractOutline['parties'], usual: UsualWords): PartyNames {
  const purchaser = new Set(parties.purchaser.words);
  const provider = new Set(parties.provider.words);
  for (const word of usual.purchaser) if (!provider.has(word)) purchaser.add(word);
  for (const word of usual.provider) if (!purchaser.has(word)) provider.add(word);
  const all = [...purchaser, ...provider].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  const marked = [`(?<party>${partyAlternatives(all)})`, ...(usual.authority === undefined ? [] : [usual.authority])];
  return { pattern: new RegExp(marked.join('|'), 'gu'), purchaser };
}

/** The part `range` (original offsets) of a folded paragraph. */
export function buildMatchingText(folded: FoldedText, [start, end]: Range, names: PartyNames): MatchingText {
  const first = folded.toFolded(start);
  const plain = folded.text.slice(first, folded.toFolded(end)).replace(/[“”]/g, '"');
  let text = '';
  /** Where a name was: its mark in `text`, and how far the text behind it is shifted. */
  const marks: { readonly at: number; readonly shift: number; readonly from: number }[] = [];
  let copied = 0;
  for (const found of plain.matchAll(names.pattern)) {
    text += plain.slice(copied, found.index);
    const party = found.groups?.['party'];
    copied = found.index + found[0].length;
    marks.push({ at: text.length, from: found.index, shift: copied - text.length - 1 });
    text += party === undefined ? authorityMark : names.purchaser.has(party) ? purchaserMark : providerMark;
  }
  text += plain.slice(copied);
  const place = (at: number): number => {
    const before = marks.findLast((mark) => mark.at <= at);
    return first + (before === undefined ? at : before.at === at ? before.from : at + before.shift);
  };
  return { text, toOriginal: ([from, to]) => folded.toOriginal([place(from), place(to)]) };
}
