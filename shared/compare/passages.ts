import { coverage } from './plain-words.ts';
import type { Content } from './plain-words.ts';

export type Passage = { readonly paragraph: number; readonly content: Content };

export type Nearest = { readonly paragraph: number; readonly coverage: number };

/** Passages of a document, found by the signs they have in common with a piece. */
export type Passages = {
  readonly list: readonly Passage[];
  /** The passage that holds most of a piece, the first of several; null when none has anything of it. */
  nearest(piece: Content): Nearest | null;
};

export function indexPassages(list: readonly Passage[]): Passages {
  const places = new Map<string, number[]>();
  list.forEach(({ content }, index) => {
    for (const key of [...content.pairs, ...content.signs]) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [index]);
      else known.push(index);
    }
  });
  return { list, nearest: (piece) => findNearest(piece, list, places) };
}

/** Most of a piece can only stand where several of its pairs do: only those passages are looked at closely. */
const looked = 12;

function findNearest(piece: Content, list: readonly Passage[], places: ReadonlyMap<string, readonly number[]>): Nearest | null {
  const met = new Map<number, number>();
  for (const key of piece.pairs.size > 0 ? piece.pairs : piece.signs) for (const index of places.get(key) ?? []) met.set(index, (met.get(index) ?? 0) + 1);
  const likely = [...met].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, looked);
  let best: Nearest | null = null;
  for (const [index] of likely) {
    const passage = list[index];
    if (passage === undefined) continue;
    const found = coverage(piece, passage.content);
    if (best === null || found > best.coverage) best = { paragraph: passage.paragraph, coverage: found };
  }
  return best;
}
