import { byRarity } from './required-words.ts';
import type { Needs } from './required-words.ts';
import { WordTree } from './word-tree.ts';

/** Lists of numbers one behind the other: the list `n` is `all` from `starts[n]` up to `starts[n + 1]`. */
export type Lists = { readonly starts: Uint32Array; readonly all: Uint32Array };

/** The needs of many expressions, of which one text at a time is marked with what it has. */
export type WordMarks = {
  /** By expression: numbers of its needs, the rarest first. */
  readonly needs: Lists;
  /** By need: numbers of its words. */
  readonly words: Lists;
  /** How many words there are. */
  readonly count: number;
  /** Walks through a text; the answers hold until the next. */
  read(text: string): { /** As many of `words` count: each word that the text has, once. */ readonly met: number; readonly words: Uint32Array };
  /** The text that was read has all that the expression needs, of its needs from the place `from` on. */
  meets(expression: number, from: number): boolean;
};

export function buildWordMarks(expressions: readonly Needs[]): WordMarks {
  const tree = new WordTree();
  const numberOf = numbering((word, number) => tree.add(word, number));
  const words: (readonly number[])[] = [];
  const needOf = numbering((_, number) => (words[number] = []));
  const needs = expressions.map((own) => byRarity(own).map((alternatives) => {
    const need = needOf(alternatives.join('\n'));
    words[need] = alternatives.map(numberOf);
    return need;
  }));
  const count = numberOf.count();
  const lists = { needs: inOneRow(needs, needs.length), words: inOneRow(words, words.length) };
  return { ...lists, count, ...markerOf(tree, lists, count) };
}

export function inOneRow(lists: readonly (readonly number[] | undefined)[], count: number): Lists {
  const starts = new Uint32Array(count + 1);
  for (let list = 0; list < count; list += 1) starts[list + 1] = (starts[list] ?? 0) + (lists[list]?.length ?? 0);
  const all = new Uint32Array(starts[count] ?? 0);
  for (let list = 0; list < count; list += 1) all.set(lists[list] ?? [], starts[list]);
  return { starts, all };
}

/** Marks are cleared by counting walks, so that a sentence costs what it contains and not the size of the pack. */
function markerOf(tree: WordTree, { needs, words }: Pick<WordMarks, 'needs' | 'words'>, count: number): Pick<WordMarks, 'read' | 'meets'> {
  let walk = 0;
  const met = new Uint32Array(count);
  const distinct = new Uint32Array(count);
  const asked = new Uint32Array(words.starts.length);
  const answers = new Uint8Array(words.starts.length);
  const isMet = (need: number): boolean => {
    if (asked[need] === walk) return answers[need] === 1;
    asked[need] = walk;
    const end = words.starts[need + 1] as number;
    let at = words.starts[need] as number;
    while (at < end && met[words.all[at] as number] !== walk) at += 1;
    answers[need] = at < end ? 1 : 0;
    return at < end;
  };
  return {
    read: (text) => {
      walk += 1;
      const { count: found, values } = tree.walk(text);
      let different = 0;
      for (let at = 0; at < found; at += 1) {
        const word = values[at] as number;
        if (met[word] === walk) continue;
        met[word] = walk;
        distinct[different++] = word;
      }
      return { met: different, words: distinct };
    },
    meets: (expression, from) => {
      const end = needs.starts[expression + 1] as number;
      for (let at = (needs.starts[expression] as number) + from; at < end; at += 1) if (!isMet(needs.all[at] as number)) return false;
      return true;
    },
  };
}

/** Gives every text the next number when it is met first, and tells. */
function numbering(tell: (text: string, number: number) => void): { (text: string): number; count(): number } {
  const known = new Map<string, number>();
  const numberOf = (text: string): number => {
    let number = known.get(text);
    if (number !== undefined) return number;
    number = known.size;
    known.set(text, number);
    tell(text, number);
    return number;
  };
  return Object.assign(numberOf, { count: () => known.size });
}
