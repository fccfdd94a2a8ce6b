import { authorityMark, providerMark, purchaserMark } from './expand-words.ts';
import { readPatternTree } from './pattern-tree.ts';
import type { PatternTree } from './pattern-tree.ts';

/** Some of these words must occur in any text that matches; several such sets must all be met. */
export type Needs = readonly (readonly string[])[];

/** What a piece of an expression matches: exactly these words, or (null) something that at least has `needs`. */
type Piece = { readonly exact: readonly string[] | null; readonly needs: Needs };

const nothing: Piece = { exact: [''], needs: [] };
const unknown: Piece = { exact: null, needs: [] };
const mostWords = 80;
const mostNeeds = 6;
const mostAlternatives = 400;

/**
 * The words without which a regular expression cannot match, so that most expressions need not be run on most sentences.
 * Errs on the side of needing less: an expression it does not understand needs nothing.
 */
export function requiredWords(source: string): Needs {
  const { exact, needs } = pieceOf(readPatternTree(source));
  const all = exact === null ? needs : addNeed(needs, exact);
  return byRarity(all).slice(0, mostNeeds);
}

function pieceOf(tree: PatternTree): Piece {
  switch (tree.kind) {
    case 'empty': return nothing;
    case 'one': return tree.of === null ? unknown : { exact: tree.of, needs: [] };
    case 'all': return inSequence(tree.items.map(pieceOf));
    case 'either': return oneOf(tree.branches.map(pieceOf));
    case 'repeat': return repeated(pieceOf(tree.item), tree.least, tree.most);
  }
}

function oneOf(branches: readonly Piece[]): Piece {
  const words = branches.flatMap(({ exact }) => exact ?? []);
  if (branches.every(({ exact }) => exact !== null) && words.length <= mostWords) return { exact: words, needs: [] };
  const best = branches.map(({ exact, needs }) => (exact === null ? mostSelective(needs) : addNeed([], exact)[0]));
  const any = best.flatMap((need) => need ?? []);
  return best.some((need) => need === undefined) || any.length > mostAlternatives ? unknown : { exact: null, needs: addNeed([], any) };
}

function inSequence(pieces: readonly Piece[]): Piece {
  let run: readonly string[] = [''];
  let needs: Needs = [];
  let exact = true;
  const flush = (): void => {
    needs = addNeed(needs, run);
    run = [''];
    exact = false;
  };
  for (const piece of pieces) {
    if (piece.exact === null) {
      flush();
      for (const need of piece.needs) needs = addNeed(needs, need);
      continue;
    }
    const ends = piece.exact;
    if (run.length * ends.length > mostWords) flush();
    run = ends.length > mostWords ? [''] : run.flatMap((start) => ends.map((end) => start + end));
  }
  return exact ? { exact: run, needs } : { exact: null, needs: addNeed(needs, run) };
}

function repeated(piece: Piece, least: number, most: number): Piece {
  if (least === 0) return most === 1 && piece.exact !== null ? { exact: ['', ...piece.exact], needs: [] } : unknown;
  return { exact: null, needs: piece.exact === null ? piece.needs : addNeed([], piece.exact) };
}

function addNeed(needs: Needs, words: readonly string[]): Needs {
  const set = new Set(words);
  if (set.has('')) return needs;
  return [...needs, [...set].filter((word) => !containsOther(word, set))];
}

/** A word with another one inside says nothing more than that one. */
function containsOther(word: string, words: ReadonlySet<string>): boolean {
  for (let length = 1; length < word.length; length += 1) {
    for (let from = 0; from + length <= word.length; from += 1) if (words.has(word.slice(from, from + length))) return true;
  }
  return false;
}

function mostSelective(needs: Needs): readonly string[] | undefined {
  return byRarity(needs)[0];
}

/** First the set that the fewest texts have a word of. */
export function byRarity(needs: Needs): Needs {
  return [...needs].sort((a, b) => selectivity(b) - selectivity(a));
}

/** Longer words are rarer, many words are met more often; a party or an authority is named in nearly every sentence. */
function selectivity(words: readonly string[]): number {
  const shortest = Math.min(...words.map((word) => (isMark(word) ? 0 : word.length)));
  return shortest * 3 - Math.log2(words.length);
}

function isMark(word: string): boolean {
  return word === purchaserMark || word === providerMark || word === authorityMark;
}
