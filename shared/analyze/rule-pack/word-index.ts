import type { Needs } from './required-words.ts';
import { WordTree } from './word-tree.ts';

/** Tells which of many expressions may match a text at all, by one walk through the text. */
export type WordIndex<T> = { possible(text: string): readonly T[] };

export function buildWordIndex<T>(entries: readonly { readonly value: T; readonly needs: Needs }[]): WordIndex<T> {
  const tree = new WordTree();
  const known = new Map<string, number>();
  /** By need: which entries wait for it. */
  const waiting: number[][] = [];
  entries.forEach(({ needs }, entry) => {
    for (const words of needs) {
      const key = words.join('\n');
      let need = known.get(key);
      if (need === undefined) {
        need = waiting.push([]) - 1;
        known.set(key, need);
        for (const word of words) tree.add(word, need);
      }
      waiting[need]?.push(entry);
    }
  });
  const always = entries.flatMap(({ needs }, entry) => (needs.length === 0 ? [entry] : []));
  // Marks of the walk that is going on: cleared by counting walks, so that a sentence costs what it contains and not the size of the pack.
  let walk = 0;
  const met = new Uint32Array(waiting.length);
  const touched = new Uint32Array(entries.length);
  const missing = new Uint8Array(entries.length);
  return {
    possible: (text) => {
      walk += 1;
      const ready = [...always];
      tree.walk(text, (need) => {
        if (met[need] === walk) return;
        met[need] = walk;
        for (const entry of waiting[need] ?? []) {
          if (touched[entry] !== walk) {
            touched[entry] = walk;
            missing[entry] = entries[entry]?.needs.length ?? 0;
          }
          missing[entry] = (missing[entry] ?? 0) - 1;
          if (missing[entry] === 0) ready.push(entry);
        }
      });
      return ready.sort((a, b) => a - b).map((entry) => (entries[entry] as { value: T }).value);
    },
  };
}
