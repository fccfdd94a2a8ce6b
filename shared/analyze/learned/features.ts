import { authorityMark, providerMark, purchaserMark } from '../rule-pack/expand-words.ts';
import type { WordIndex } from '../rule-pack/word-index.ts';

/** Longest piece of text that counts as one feature, in characters. */
const longest = 3;
/** Two words further apart than this, in characters, say nothing about each other. */
const together = 14;
/** Begins the name of a class of words; blanks are no signs, so no piece begins so. */
export const classMark = '\t';
const itemNumber = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|第[\d一二三四五六七八九十百]{1,4}[条项款])\s*/u;
const parties: ReadonlyMap<string, string> = new Map([[purchaserMark, '购买方'], [providerMark, '承接方'], [authorityMark, '主管机关']]);

export type Feature = { readonly text: string; /** Where it begins in the sentence. */ readonly at: number };

/** A word list as a class of words: 交办, 布置 and 指派 are one thing to a reader. */
export type WordClass = { readonly name: string; readonly find: RegExp };

/** A sentence in matching text as pieces see it: `places` says where each sign stands in it. */
export type Signs = { readonly text: string; readonly places: readonly number[] };

/** The signs of `readSigns` alone: what every sentence is asked for. */
export function signsOf(sentence: string): string {
  const number = itemNumber.exec(sentence)?.[0].length ?? 0;
  return `^${sentence.slice(number).replace(/[ \n\t]+/g, '').replace(/[\d.,]+/g, '0')}$`;
}

/** Without its number and its blanks; ^ and $ are its ends, and numbers are all one number: how many says nothing about who decides. */
export function readSigns(sentence: string): Signs {
  const number = itemNumber.exec(sentence)?.[0].length ?? 0;
  let text = '^';
  const places: number[] = [number];
  for (let at = number; at < sentence.length; at += 1) {
    const sign = sentence[at] ?? '';
    if (sign === ' ' || sign === '\n' || sign === '\t') continue;
    const shown = (sign >= '0' && sign <= '9') || sign === '.' || sign === ',' ? '0' : sign;
    if (shown === '0' && text.endsWith('0')) continue;
    text += shown;
    places.push(at);
  }
  places.push(sentence.length);
  return { text: `${text}$`, places };
}

/** Every piece of one to three signs. */
export function piecesOf({ text, places }: Signs): readonly Feature[] {
  const pieces: Feature[] = [];
  for (let from = 0; from < text.length; from += 1) {
    for (let length = 1; length <= longest && from + length <= text.length; length += 1) pieces.push({ text: text.slice(from, from + length), at: places[from] ?? 0 });
  }
  return pieces;
}

/** The words of classes that a sentence in matching text uses, in reading order; `text` is the name of the class. */
export function readClassWords(sentence: string, classes: WordIndex<WordClass>): readonly Feature[] {
  const met: Feature[] = [];
  for (const { name, find } of classes.possible(sentence)) {
    find.lastIndex = 0;
    for (let match = find.exec(sentence); match !== null; match = find.exec(sentence)) {
      met.push({ text: name, at: match.index });
      if (match[0] === '') find.lastIndex += 1;
    }
  }
  for (let at = 0; at < sentence.length; at += 1) {
    const party = parties.get(sentence[at] ?? '');
    if (party !== undefined) met.push({ text: party, at });
  }
  return met.sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1));
}

/** Tells every class of `met`, each followed by the other classes that stand close behind it. */
export function eachClass(met: readonly Feature[], tell: (first: string, second: string | null, at: number) => void): void {
  met.forEach((first, index) => {
    tell(first.text, null, first.at);
    for (let next = index + 1; next < met.length; next += 1) {
      const second = met[next] as Feature;
      if (second.at - first.at > together) break;
      if (second.text !== first.text) tell(first.text, second.text, first.at);
    }
  });
}

export function nameOfClasses(first: string, second: string | null): string {
  return second === null ? classMark + first : `${classMark}${first}…${second}`;
}

/** The classes of words that a sentence in matching text uses, and which of them stand together in which order. */
export function classesOf(sentence: string, classes: WordIndex<WordClass>): readonly Feature[] {
  const features: Feature[] = [];
  eachClass(readClassWords(sentence, classes), (first, second, at) => features.push({ text: nameOfClasses(first, second), at }));
  return features;
}

/** What one feature counts: a long sentence has many and is no worse for it. */
export function scaleOf(signs: string): number {
  return 1 / Math.sqrt(signs.length * longest);
}
