import { byRarity } from './required-words.ts';
import type { Needs } from './required-words.ts';
import { WordTree } from './word-tree.ts';

/** So many texts are looked at together: one bit of a number each. */
export const mostTexts = 32;

/** The needs of many expressions, of which up to `mostTexts` texts at a time are marked with what they have. */
export type WordMarks = {
  /** Reads these texts instead of those before: the first is the lowest bit of what `meets` answers. */
  read(texts: readonly string[], from: number): void;
  readOne(text: string): void;
  /** One bit for each text that has all that the expression needs. */
  meets(expression: number): number;
};

/** Lists of numbers one behind the other: the list `n` is `all` from `starts[n]` up to `starts[n + 1]`. */
type Lists = { readonly starts: Uint32Array; readonly all: Uint32Array };

export function buildWordMarks(expressions: readonly Needs[]): WordMarks {
  const tree = new WordTree();
  const needsOf: number[][] = [];
  const wordNumber = numbering((word, number) => {
    tree.add(word, number);
    needsOf.push([]);
  });
  const needNumber = numbering((_, need, words: readonly string[]) => {
    for (const word of words) needsOf[wordNumber(word, [])]?.push(need);
  });
  const needs = inOneRow(expressions.map((own) => byRarity(own).map((words) => needNumber(words.join('\n'), words))));
  return markerOf(tree, needs, inOneRow(needsOf), needNumber.count());
}

/** `owners`: by word, the needs that it meets. */
function markerOf(tree: WordTree, needs: Lists, owners: Lists, count: number): WordMarks {
  /** By need: the texts that have one of its words. */
  const marks = new Uint32Array(count);
  let all = 0;
  const mark = (text: string, bit: number): void => {
    const { count: found, values } = tree.walk(text);
    for (let at = 0; at < found; at += 1) {
      const word = values[at] as number;
      const end = owners.starts[word + 1] as number;
      for (let next = owners.starts[word] as number; next < end; next += 1) {
        const need = owners.all[next] as number;
        marks[need] = (marks[need] as number) | bit;
      }
    }
  };
  return {
    readOne: (text) => {
      marks.fill(0);
      mark(text, 1);
      all = 1;
    },
    read: (texts, from) => {
      const end = Math.min(from + mostTexts, texts.length);
      marks.fill(0);
      for (let at = from; at < end; at += 1) mark(texts[at] as string, 1 << (at - from));
      all = end - from === mostTexts ? -1 : (1 << (end - from)) - 1;
    },
    meets: (expression) => {
      const end = needs.starts[expression + 1] as number;
      let met = all;
      for (let at = needs.starts[expression] as number; at < end && met !== 0; at += 1) met &= marks[needs.all[at] as number] as number;
      return met;
    },
  };
}

function inOneRow(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, number) => { starts[number + 1] = (starts[number] ?? 0) + list.length; });
  const all = new Uint32Array(starts[lists.length] ?? 0);
  lists.forEach((list, number) => all.set(list, starts[number]));
  return { starts, all };
}

type Numbering<T> = { (text: string, more: T): number; count(): number };

/** Gives every text the next number when it is met first, and tells. */
function numbering<T>(tell: (text: string, number: number, more: T) => void): Numbering<T> {
  const known = new Map<string, number>();
  const numberOf = (text: string, more: T): number => {
    let number = known.get(text);
    if (number !== undefined) return number;
    number = known.size;
    known.set(text, number);
    tell(text, number, more);
    return number;
  };
  return Object.assign(numberOf, { count: () => known.size });
}
