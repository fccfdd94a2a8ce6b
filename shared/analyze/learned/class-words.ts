import { authorityMark, providerMark, purchaserMark } from '../rule-pack/expand-words.ts';
import type { Needs } from '../rule-pack/required-words.ts';
import { buildWordIndex } from '../rule-pack/word-index.ts';
import { WordTree } from '../rule-pack/word-tree.ts';
import { classMark } from './features.ts';
import type { Feature } from './features.ts';
import { wordsInOrder } from './words-in-order.ts';

/** Two words further apart than this, in characters, say nothing about each other. */
const together = 14;
const parties: readonly (readonly [name: string, mark: string])[] = [['购买方', purchaserMark], ['承接方', providerMark], ['主管机关', authorityMark]];

/** A word list as a class of words: 交办, 布置 and 指派 are one thing to a reader. `source`: its expression; `needs`: words without which it cannot match. */
export type WordClass = { readonly name: string; readonly needs: Needs; source(): string };

export type ClassWords = {
  readonly names: readonly string[];
  /** The words of classes that a sentence in matching text uses, in reading order. The answer holds until the next sentence. */
  find(sentence: string): ClassesMet;
};

/** As many entries count; each is the place of a word times the number of classes, and the class's place among the names. */
export type ClassesMet = { readonly count: number; readonly entries: readonly number[] };

/**
 * Most lists are plain words: these lie in one tree, walked once a sentence. The others are expressions, each run where the
 * words stand that it cannot do without. Nothing is written out before a sentence asks.
 */
export function buildClassWords(classes: readonly WordClass[]): ClassWords {
  const names = [...new Set([...classes.map(({ name }) => name), ...parties.map(([name]) => name)])].sort();
  let finders: ReturnType<typeof buildFinders> | null = null;
  return {
    names,
    find: (sentence) => {
      finders ??= buildFinders(classes, names);
      const entries = finders.listed(sentence);
      finders.sought(sentence, entries);
      return { count: entries.length, entries: inOrder(entries) };
    },
  };
}

function buildFinders(classes: readonly WordClass[], names: readonly string[]): { listed(sentence: string): number[]; sought(sentence: string, entries: number[]): void } {
  const written = classes.map(({ name, needs, source }) => ({ number: names.indexOf(name), needs, source: source(), words: wordsInOrder(source()) }));
  const lists = written.flatMap(({ number, words }) => (words === null ? [] : [{ number, words }]));
  const marks = parties.map(([name, mark]) => ({ number: names.indexOf(name), words: [mark] }));
  const index = buildWordIndex(written.filter(({ words }) => words === null).map(({ number, needs, source }) => ({ value: { number, find: new RegExp(source, 'gu') }, needs })));
  return {
    listed: listFinder([...lists, ...marks], names.length),
    sought: (sentence, entries) => {
      for (const { number, find } of index.possible(sentence)) {
        find.lastIndex = 0;
        for (let match = find.exec(sentence); match !== null; match = find.exec(sentence)) {
          entries.push(match.index * names.length + number);
          if (match[0] === '') find.lastIndex += 1;
        }
      }
    },
  };
}

/** As expressions would find them: at each place the word that is listed first, none inside another of its class. */
function listFinder(lists: readonly { readonly number: number; readonly words: readonly string[] }[], classes: number): (sentence: string) => number[] {
  const tree = new WordTree();
  const [owners, lengths]: [number[], number[]] = [[], []];
  for (const { number, words } of lists) {
    for (const word of words) {
      tree.add(word, owners.push(number) - 1);
      lengths.push(word.length);
    }
  }
  // By class: where its last word began, which it was, and where it ended.
  const [begun, chosen, free] = [new Int32Array(classes), new Int32Array(classes), new Int32Array(classes)];
  return (sentence) => {
    const { count, values, places } = tree.walk(sentence);
    const entries: number[] = [];
    begun.fill(-1);
    free.fill(0);
    for (let at = 0; at < count; at += 1) {
      const [value, place] = [values[at] as number, places[at] as number];
      const owner = owners[value] as number;
      const again = begun[owner] === place;
      if (again ? value > (chosen[owner] as number) : place < (free[owner] as number)) continue;
      if (!again) entries.push(place * classes + owner);
      begun[owner] = place;
      chosen[owner] = value;
      free[owner] = place + (lengths[value] as number);
    }
    return entries;
  };
}

/** Nearly in order before: few must move. */
function inOrder(entries: number[]): readonly number[] {
  for (let next = 1; next < entries.length; next += 1) {
    const entry = entries[next] as number;
    let at = next;
    for (; at > 0 && (entries[at - 1] as number) > entry; at -= 1) entries[at] = entries[at - 1] as number;
    entries[at] = entry;
  }
  return entries;
}

/** Tells every class that was met, each followed by the other classes that stand close behind it; `second` is -1 for the class alone. */
export function eachClass({ count, entries }: ClassesMet, classes: number, tell: (first: number, second: number, at: number) => void): void {
  for (let index = 0; index < count; index += 1) {
    const first = (entries[index] as number) % classes;
    const at = ((entries[index] as number) - first) / classes;
    tell(first, -1, at);
    for (let next = index + 1; next < count; next += 1) {
      const entry = entries[next] as number;
      const second = entry % classes;
      if ((entry - second) / classes - at > together) break;
      if (second !== first) tell(first, second, at);
    }
  }
}

export function nameOfClasses(first: string, second: string | null): string {
  return second === null ? classMark + first : `${classMark}${first}…${second}`;
}

/** The classes of words that a sentence in matching text uses, and which of them stand together in which order. */
export function classesOf(sentence: string, { names, find }: ClassWords): readonly Feature[] {
  const features: Feature[] = [];
  eachClass(find(sentence), names.length, (first, second, at) => features.push({ text: nameOfClasses(names[first] ?? '', names[second] ?? null), at }));
  return features;
}
