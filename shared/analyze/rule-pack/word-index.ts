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
  const others = entries.map(({ needs: own }, entry): readonly number[] => {
    const numbers = byRarity(own).map((words) => {
      const need = needOf(words.join('\n'));
      needs[need] = words.map(numberOf);
      return need;
    });
    const [rarest, ...rest] = numbers;
    if (rarest === undefined) always.push(entry);
    else for (const word of needs[rarest] ?? []) (wakes[word] ??= []).push(entry);
    return rest;
  });
  const values = entries.map(({ value }) => value);
  return { possible: walkerOf({ tree, needs: inOneRow(needs, needs.length), wakes: inOneRow(wakes, numberOf.count()), always, others: inOneRow(others, others.length) }, values) };
}

/** Lists of numbers one behind the other: the list `n` is `all` from `starts[n]` up to `starts[n + 1]`. */
type Lists = { readonly starts: Uint32Array; readonly all: Uint32Array };

type Tables = { readonly tree: WordTree; readonly needs: Lists; readonly wakes: Lists; readonly always: readonly number[]; readonly others: Lists };

function inOneRow(lists: readonly (readonly number[] | undefined)[], count: number): Lists {
  const starts = new Uint32Array(count + 1);
  for (let list = 0; list < count; list += 1) starts[list + 1] = (starts[list] ?? 0) + (lists[list]?.length ?? 0);
  const all = new Uint32Array(starts[count] ?? 0);
  for (let list = 0; list < count; list += 1) all.set(lists[list] ?? [], starts[list]);
  return { starts, all };
}

function walkerOf<T>({ tree, needs, wakes, always, others }: Tables, valuesOf: readonly T[]): (text: string) => readonly T[] {
  // Marks of the walk that is going on: cleared by counting walks, so that a sentence costs what it contains and not the size of the pack.
  let walk = 0;
  const met = new Uint32Array(wakes.starts.length);
  const asked = new Uint32Array(needs.starts.length);
  const answers = new Uint8Array(needs.starts.length);
  const woken = new Uint32Array(others.starts.length);
  const isMet = (need: number): boolean => {
    if (asked[need] === walk) return answers[need] === 1;
    asked[need] = walk;
    const end = needs.starts[need + 1] as number;
    let at = needs.starts[need] as number;
    while (at < end && met[needs.all[at] as number] !== walk) at += 1;
    answers[need] = at < end ? 1 : 0;
    return at < end;
  };
  const isReady = (entry: number): boolean => {
    const end = others.starts[entry + 1] as number;
    for (let at = others.starts[entry] as number; at < end; at += 1) if (!isMet(others.all[at] as number)) return false;
    return true;
  };
  const ready: number[] = [];
  const wake = (word: number): void => {
    const end = wakes.starts[word + 1] as number;
    for (let at = wakes.starts[word] as number; at < end; at += 1) {
      const entry = wakes.all[at] as number;
      if (woken[entry] === walk) continue;
      woken[entry] = walk;
      if (isReady(entry)) ready.push(entry);
    }
  };
  const distinct = new Uint32Array(met.length);
  return (text) => {
    walk += 1;
    const { count, values } = tree.walk(text);
    let words = 0;
    for (let at = 0; at < count; at += 1) {
      const word = values[at] as number;
      if (met[word] === walk) continue;
      met[word] = walk;
      distinct[words++] = word;
    }
    ready.length = 0;
    for (let at = 0; at < always.length; at += 1) ready.push(always[at] as number);
    for (let at = 0; at < words; at += 1) wake(distinct[at] as number);
    return ready.length === 0 ? [] : ready.sort((a, b) => a - b).map((entry) => valuesOf[entry] as T);
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
