import { readPatternTree } from './pattern-tree.ts';
import type { PatternTree } from './pattern-tree.ts';

/** Characters that `tree` may begin with; null: any. `through`: it may be passed without a character. */
type Begin = { readonly of: ReadonlySet<string> | null; readonly through: boolean };

/** The characters with which a match of an expression may begin, as code units; null when any may, or none is needed. */
export function firstCharacters(source: string): ReadonlySet<number> | null {
  const { of, through } = beginOf(readPatternTree(source));
  return of === null || through ? null : new Set([...of].map((char) => char.charCodeAt(0)));
}

function beginOf(tree: PatternTree): Begin {
  switch (tree.kind) {
    case 'empty': return { of: new Set(), through: true };
    case 'one': return { of: tree.of === null ? null : new Set(tree.of), through: false };
    case 'repeat': return { of: beginOf(tree.item).of, through: tree.least === 0 || beginOf(tree.item).through };
    case 'either': return union(tree.branches.map(beginOf), (each) => each.some(({ through }) => through));
    case 'all': return inSequence(tree.items);
  }
}

function inSequence(items: readonly PatternTree[]): Begin {
  const passed: Begin[] = [];
  for (const item of items) {
    const begin = beginOf(item);
    passed.push(begin);
    if (!begin.through) return union(passed, () => false);
  }
  return union(passed, () => true);
}

function union(begins: readonly Begin[], through: (begins: readonly Begin[]) => boolean): Begin {
  const any = begins.some(({ of }) => of === null);
  return { of: any ? null : new Set(begins.flatMap(({ of }) => [...(of ?? [])])), through: through(begins) };
}
