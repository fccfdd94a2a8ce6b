import { WordTree } from './word-tree.ts';

/** Looks for all words at once: at each place the longest, none inside another, in reading order. */
export type WordFinder<T> = (text: string) => readonly T[];

export function buildWordFinder<T>(entries: readonly (readonly [word: string, value: T])[]): WordFinder<T> {
  const tree = new WordTree();
  entries.forEach(([word], number) => tree.add(word, number));
  return (text) => {
    const { count, values, places } = tree.walk(text);
    const found: T[] = [];
    let free = 0;
    for (let at = 0; at < count; at += 1) {
      const place = places[at] as number;
      // The longest word of a place is told last.
      if (place < free || (at + 1 < count && places[at + 1] === place)) continue;
      const [word, value] = entries[values[at] as number] as readonly [string, T];
      found.push(value);
      free = place + word.length;
    }
    return found;
  };
}
