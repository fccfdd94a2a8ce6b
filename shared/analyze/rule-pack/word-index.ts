import type { Needs } from './required-words.ts';

/** Tells which of many expressions may match a text at all, by one walk through the text. */
export type WordIndex<T> = { possible(text: string): readonly T[] };

type Node = { readonly next: Map<number, Node>; readonly needs: number[] };

export function buildWordIndex<T>(entries: readonly { readonly value: T; readonly needs: Needs }[]): WordIndex<T> {
  const root: Node = { next: new Map(), needs: [] };
  const known = new Map<string, number>();
  /** By need: which entries wait for it. By entry: how many needs it waits for. */
  const waiting: number[][] = [];
  const wanted = entries.map(({ needs }) => needs.length);
  entries.forEach(({ needs }, entry) => {
    for (const words of needs) {
      const key = words.join('\n');
      let need = known.get(key);
      if (need === undefined) {
        need = waiting.push([]) - 1;
        known.set(key, need);
        for (const word of words) addWord(root, word, need);
      }
      waiting[need]?.push(entry);
    }
  });
  return { possible: (text) => collect(text, root, waiting, wanted).map((entry) => (entries[entry] as { value: T }).value) };
}

function addWord(root: Node, word: string, need: number): void {
  let node = root;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    const next = node.next.get(code) ?? { next: new Map(), needs: [] };
    node.next.set(code, next);
    node = next;
  }
  node.needs.push(need);
}

/** Entries all of whose needs are met, in their order. */
function collect(text: string, root: Node, waiting: readonly (readonly number[])[], wanted: readonly number[]): readonly number[] {
  const met = new Uint8Array(waiting.length);
  const missing = Uint8Array.from(wanted);
  for (let start = 0; start < text.length; start += 1) {
    let node = root.next.get(text.charCodeAt(start));
    for (let at = start + 1; node !== undefined; at += 1) {
      for (const need of node.needs) {
        if (met[need] === 1) continue;
        met[need] = 1;
        for (const entry of waiting[need] ?? []) missing[entry] = (missing[entry] ?? 0) - 1;
      }
      node = at < text.length ? node.next.get(text.charCodeAt(at)) : undefined;
    }
  }
  const ready: number[] = [];
  for (let entry = 0; entry < missing.length; entry += 1) if (missing[entry] === 0) ready.push(entry);
  return ready;
}
