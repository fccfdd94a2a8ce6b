import { byRarity } from './required-words.ts';
import type { Needs } from './required-words.ts';
import { WordTree } from './word-tree.ts';

/** Tells which of many expressions may match a text at all, by one walk through the text. */
export type WordIndex<T> = { possible(text: string): readonly T[] };

export function buildWordIndex<T>(entries: readonly { readonly value: T; readonly needs: Needs }[]): WordIndex<T> {
  const tree = new WordTree();
  const numberOf = numbering((word, number) => tree.add(word, number));
  const needs: (readonly number[])[] = [];
  const needOf = numbering((_, number) => (needs[number] = []));
  /** By word: the entries that it wakes. An entry is woken by its rarest need, and looks at its others then. */
  const wakes: number[][] = [];
  const always: number[] = [];
  const others = entries.map(({ needs: own }, entry): Uint32Array => {
    const numbers = byRarity(own).map((words) => {
      const need = needOf(words.join('\n'));
      needs[need] = words.map(numberOf);
      return need;
    });
    const [rarest, ...rest] = numbers;
    if (rarest === undefined) always.push(entry);
    else for (const word of needs[rarest] ?? []) (wakes[word] ??= []).push(entry);
    return Uint32Array.from(rest);
  });
  return { possible: walkerOf({ tree, needs: needs.map((words) => Uint32Array.from(words)), wakes, always, others }, (entry) => (entries[entry] as { value: T }).value) };
}

type Tables = {
  readonly tree: WordTree;
  readonly needs: readonly Uint32Array[];
  readonly wakes: readonly (readonly number[] | undefined)[];
  readonly always: readonly number[];
  readonly others: readonly Uint32Array[];
};

function walkerOf<T>({ tree, needs, wakes, always, others }: Tables, valueOf: (entry: number) => T): (text: string) => readonly T[] {
  const words = needs.reduce((most, need) => Math.max(most, ...need), -1) + 1;
  const woke = Array.from({ length: words }, (_, word) => Uint32Array.from(wakes[word] ?? []));
  // Marks of the walk that is going on: cleared by counting walks, so that a sentence costs what it contains and not the size of the pack.
  let walk = 0;
  const met = new Uint32Array(words);
  const asked = new Uint32Array(needs.length);
  const answers = new Uint8Array(needs.length);
  const woken = new Uint32Array(others.length);
  const isMet = (need: number): boolean => {
    if (asked[need] === walk) return answers[need] === 1;
    asked[need] = walk;
    const own = needs[need] as Uint32Array;
    let at = 0;
    while (at < own.length && met[own[at] as number] !== walk) at += 1;
    answers[need] = at < own.length ? 1 : 0;
    return at < own.length;
  };
  const isReady = (entry: number): boolean => {
    const own = others[entry] as Uint32Array;
    for (let at = 0; at < own.length; at += 1) if (!isMet(own[at] as number)) return false;
    return true;
  };
  return (text) => {
    walk += 1;
    const { count, values } = tree.walk(text);
    for (let at = 0; at < count; at += 1) met[values[at] as number] = walk;
    const ready = [...always];
    for (let at = 0; at < count; at += 1) {
      const own = woke[values[at] as number] as Uint32Array;
      for (let next = 0; next < own.length; next += 1) {
        const entry = own[next] as number;
        if (woken[entry] === walk) continue;
        woken[entry] = walk;
        if (isReady(entry)) ready.push(entry);
      }
    }
    return ready.sort((a, b) => a - b).map(valueOf);
  };
}

/** Gives every text the next number when it is met first, and tells. */
function numbering(tell: (text: string, number: number) => void): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let number = known.get(text);
    if (number !== undefined) return number;
    number = known.size;
    known.set(text, number);
    tell(text, number);
    return number;
  };
}
