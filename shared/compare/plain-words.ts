import type { Parties } from '../model/contract-outline.ts';
import type { AlignmentWords } from '../model/comparison.ts';
import { foldText } from '../text/fold.ts';
import { escapeWord, partyAlternatives } from '../text/word-pattern.ts';

/** What a piece of text says, without who says it and how: runs of content, as single signs and neighbours. */
export type Content = {
  /** Signs of content, repeats included. */
  readonly length: number;
  readonly signs: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
};

export type PlainWords = (text: string, parties: Parties) => Content;

const firstClass = 0xe100;
const itemNumber = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳]|第[\d一二三四五六七八九十百]{1,4}[条项款章节])\s*/u;
const counted = /[零〇一二三四五六七八九十百千万两]+(?=[个例场次名人位月年日天周季户份篇条件小分学工元支节期批])/gu;
const content = /[\p{L}\uE100-\uEFFF]/u;

/** Words of one meaning become one sign; parties, numbers, marks and words without content only part what is beside them. */
export function plainWordsReader({ purchaser, provider, drop, alike }: Pick<AlignmentWords, 'purchaser' | 'provider' | 'drop' | 'alike'>): PlainWords {
  const signs = new Map<string, string>();
  alike.forEach((group, index) => group.forEach((word) => signs.set(word, String.fromCharCode(firstClass + index))));
  const known = new Set(drop);
  const pattern = alternatives([...signs.keys(), ...drop]);
  const parting = new Map<Parties, RegExp>();
  const partiesOf = (parties: Parties): RegExp => {
    const own = parting.get(parties) ?? new RegExp(partyAlternatives([...new Set([...purchaser, ...provider, ...parties.purchaser.words, ...parties.provider.words])].filter((word) => word.length > 1).sort((a, b) => b.length - a.length)), 'gu');
    parting.set(parties, own);
    return own;
  };
  return (text, parties) => {
    const named = foldText(text.replace(itemNumber, '')).text.replace(partiesOf(parties), ' ').replace(counted, ' ');
    return readContent(named.replace(pattern, (word) => (known.has(word) ? ' ' : signs.get(word) ?? ' ')));
  };
}

function alternatives(words: readonly string[]): RegExp {
  return words.length === 0 ? /(?!)/gu : new RegExp([...words].sort((a, b) => b.length - a.length).map(escapeWord).join('|'), 'gu');
}

function readContent(text: string): Content {
  const signs = new Set<string>();
  const pairs = new Set<string>();
  let length = 0;
  let before = '';
  for (const sign of text) {
    if (!content.test(sign)) {
      before = '';
      continue;
    }
    length += 1;
    signs.add(sign);
    if (before !== '') pairs.add(before + sign);
    before = sign;
  }
  return { length, signs, pairs };
}

/** Pairs tell what is meant, single signs forgive another order or a word between. */
const pairWeight = 0.65;

/** 0–1: how much of `part` stands in `whole`. 0 for a part without content. */
export function coverage(part: Content, whole: Content): number {
  if (part.signs.size === 0) return 0;
  const signs = share(part.signs, whole.signs);
  return part.pairs.size === 0 ? signs : pairWeight * share(part.pairs, whole.pairs) + (1 - pairWeight) * signs;
}

/** 0–1, the same both ways. */
export function likeness(a: Content, b: Content): number {
  if (a.signs.size === 0 || b.signs.size === 0) return 0;
  const signs = dice(a.signs, b.signs);
  return a.pairs.size === 0 || b.pairs.size === 0 ? signs : pairWeight * dice(a.pairs, b.pairs) + (1 - pairWeight) * signs;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return 2 * common(a, b) / (a.size + b.size);
}

function share(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return common(part, whole) / part.size;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
}
