import { readPatternTree } from './pattern-tree.ts';
import type { PatternTree } from './pattern-tree.ts';

/**
 * In how many ways gaps that follow each other can share the same characters, at most: .{0,9}.{0,9} has a hundred. A matcher
 * tries them all at every place of the text before it gives up; a word that must stand between two gaps stops it early.
 */
export function gapWays(source: string): number {
  return waysOf(readPatternTree(source));
}

function waysOf(tree: PatternTree): number {
  switch (tree.kind) {
    case 'empty': case 'one': return 1;
    case 'repeat': return waysOf(tree.item);
    case 'either': return Math.max(...tree.branches.map(waysOf));
    case 'all': return inSequence(tree.items);
  }
}

function inSequence(items: readonly PatternTree[]): number {
  let most = 1;
  let run = 1;
  for (const item of items) {
    if (isGap(item)) run *= item.most - item.least + 1;
    else if (!isOptional(item)) run = 1;
    most = Math.max(most, run, waysOf(item));
  }
  return most;
}

function isGap(tree: PatternTree): tree is Extract<PatternTree, { kind: 'repeat' }> {
  return tree.kind === 'repeat' && tree.most > 1 && tree.item.kind === 'one' && tree.item.of === null;
}

function isOptional(tree: PatternTree): boolean {
  return tree.kind === 'empty' || (tree.kind === 'repeat' && tree.least === 0);
}
