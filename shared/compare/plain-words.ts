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

export type WordReader = { readonly read: PlainWords; readonly isKey: (sign: string) => boolean };

const firstClass = 0xe100;
const itemNumber = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳]|第[\d一二三四五六七八九十百]{1,4}[条项款章节])\s*/u;
const counted = /[零〇一二三四五六七八九十百千万两]+(?=[个例场次名人位月年日天周季户份篇条件小分学工元支节期批])/gu;
const content = /[\p{L}\uE100-\uEFFF]/u;

/** Words of one meaning become one sign; parties, numbers, marks and words without content only part what is beside them. */
export function plainWordsReader({ purchaser, provider, drop, alike, key }: Pick<AlignmentWords, 'purchaser' | 'provider' | 'drop' | 'alike' | 'key'>): WordReader {
  const signs = new Map<string, string>();
  key.forEach((word, index) => signs.set(word, String.fromCharCode(firstClass + alike.length + index)));
  alike.forEach((group, index) => group.forEach((word) => signs.set(word, String.fromCharCode(firstClass + index))));
  const keys = new Set(key.map((word) => signs.get(word)));
  const known = new Set(drop);
  const pattern = alternatives([...signs.keys(), ...drop]);
  const parting = new Map<Parties, RegExp>();
  const partiesOf = (parties: Parties): RegExp => {
    const own = parting.get(parties) ?? new RegExp(partyAlternatives([...new Set([...purchaser, ...provider, ...parties.purchaser.words, ...parties.provider.words])].filter((word) => word.length > 1).sort((a, b) => b.length - a.length)), 'gu');
    parting.set(parties, own);
    return own;
  };
  const read: PlainWords = (text, parties) => {
    const named = foldText(text.replace(itemNumber, '')).text.replaceAll('购买人身', '购买 人身').replace(partiesOf(parties), ' ').replace(counted, ' ');
    return readContent(named.replace(pattern, (word) => (known.has(word) ? ' ' : signs.get(word) ?? ' ')));
  };
  return { read, isKey: (sign) => keys.has(sign) };
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

/** How much a sign or pair tells of what a piece is about; 1 for one that stands in a single passage. */
export type Weigh = (key: string) => number;

const alike: Weigh = () => 1;

/** A key word weighs as much as so many others. */
const keyWeight = 3;

/** What stands in many passages of either document tells little: who is served, the name of the work. */
export function weighByRarity(documents: readonly (readonly Content[])[], isKey: (sign: string) => boolean): Weigh {
  const counts = documents.map((passages) => {
    const count = new Map<string, number>();
    for (const { signs, pairs } of passages) for (const keys of [signs, pairs]) for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
    return count;
  });
  const weights = new Map<string, number>();
  return (key) => {
    const known = weights.get(key) ?? ([...key].some(isKey) ? keyWeight : 1) / (1 + Math.log(Math.max(1, ...counts.map((count) => count.get(key) ?? 1))));
    weights.set(key, known);
    return known;
  };
}

/** Pairs tell what is meant, single signs forgive another order or a word between. */
const pairWeight = 0.5;

/** 0–1: how much of `part` stands in `whole`. 0 for a part without content. */
export function coverage(part: Content, whole: Content, weigh: Weigh = alike): number {
  if (part.signs.size === 0) return 0;
  const signs = share(part.signs, whole.signs, weigh);
  return part.pairs.size === 0 ? signs : pairWeight * share(part.pairs, whole.pairs, weigh) + (1 - pairWeight) * signs;
}

/** 0–1, the same both ways. */
export function likeness(a: Content, b: Content): number {
  if (a.signs.size === 0 || b.signs.size === 0) return 0;
  const signs = dice(a.signs, b.signs);
  return a.pairs.size === 0 || b.pairs.size === 0 ? signs : pairWeight * dice(a.pairs, b.pairs) + (1 - pairWeight) * signs;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const one of a) if (b.has(one)) common += 1;
  return 2 * common / (a.size + b.size);
}

function share(part: ReadonlySet<string>, whole: ReadonlySet<string>, weigh: Weigh): number {
  let [common, all] = [0, 0];
  for (const one of part) {
    const weight = weigh(one);
    all += weight;
    if (whole.has(one)) common += weight;
  }
  return common / all;
}
