import { readPatternTree } from '../rule-pack/pattern-tree.ts';
import type { PatternTree } from '../rule-pack/pattern-tree.ts';

/** More words than these are left to the engine. */
const most = 1500;
/** What looks around, begins, ends, repeats, or tries the shorter way first. */
const beyondWords = /\(\?[^:]|[\^$\\.*+{]|\?\?/u;

/**
 * An expression that says nothing but words, as these words, each once and as early as the engine would try it: the
 * first that stands at a place is the one that it finds there. null when it says more, or may find nothing at all.
 */
export function wordsInOrder(source: string): readonly string[] | null {
  if (beyondWords.test(source)) return null;
  const words = writeOutTree(readPatternTree(source));
  return words === null || words.includes('') ? null : [...new Set(words)];
}

function writeOutTree(tree: PatternTree): readonly string[] | null {
  if (tree.kind === 'empty') return [''];
  if (tree.kind === 'one') return tree.of;
  if (tree.kind === 'repeat') {
    const words = writeOutTree(tree.item);
    return words === null ? null : [...words, ''];
  }
  const either = tree.kind === 'either';
  let all: readonly string[] = either ? [] : [''];
  for (const part of either ? tree.branches : tree.items) {
    const words = writeOutTree(part);
    if (words === null || (either ? all.length + words.length : all.length * words.length) > most) return null;
    all = either ? [...all, ...words] : all.flatMap((start) => words.map((end) => start + end));
  }
  return all;
}
