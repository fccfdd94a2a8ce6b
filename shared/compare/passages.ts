import { coverage } from './plain-words.ts';
import type { Content, Weigh } from './plain-words.ts';
import { readNumbers } from './read-numbers.ts';

export type Passage = { readonly paragraph: number; readonly text: string; readonly content: Content };

export type Nearest = {
  readonly paragraph: number;
  readonly coverage: number;
  /** Every figure of the piece stands there as well; false where the piece has none. */
  readonly sameFigures: boolean;
  /** The coverage, and what the same figures add to it. */
  readonly worth: number;
};

/** Passages of a document, found by the signs they have in common with a piece. */
export type Passages = {
  readonly list: readonly Passage[];
  /** The passage that holds most of a piece, the first of several; null when none has anything of it. With `figures` of the piece, one that has them all goes before. */
  nearest(piece: Content, figures?: ReadonlySet<string>): Nearest | null;
  /** Some passage stands in the piece whole: what one says in few words the other says in many. */
  isTold(piece: Content): boolean;
};

export function indexPassages(list: readonly Passage[], weigh: Weigh): Passages {
  const places = new Map<string, number[]>();
  list.forEach(({ content }, index) => {
    for (const key of [...content.pairs, ...content.signs]) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [index]);
      else known.push(index);
    }
  });
  const numbers = new Map<number, ReadonlySet<string>>();
  const numbersOf = (index: number): ReadonlySet<string> => {
    const known = numbers.get(index) ?? readNumbers(list[index]?.text ?? '');
    numbers.set(index, known);
    return known;
  };
  return { list, nearest: (piece, figures = none) => findNearest(piece, figures, { list, places, numbersOf, weigh }), isTold: (piece) => isTold(piece, { list, places, numbersOf, weigh }) };
}

type Index = { readonly list: readonly Passage[]; readonly places: ReadonlyMap<string, readonly number[]>; readonly numbersOf: (index: number) => ReadonlySet<string>; readonly weigh: Weigh };

const none: ReadonlySet<string> = new Set();
/** Most of a piece can only stand where several of its pairs do: only those passages are looked at closely. */
const looked = 12;
/** The same figures are worth so much of the words: two sentences about one figure say the rest in other words. */
const figuresWorth = 0.2;
const twoFiguresWorth = 0.3;
const moreFiguresWorth = 0.35;
const enough = 0.4;
const worthOf = ({ size }: ReadonlySet<string>): number => (size > 2 ? moreFiguresWorth : size > 1 ? twoFiguresWorth : figuresWorth);

/** With less of its own a passage could stand in anything. */
const leastOwn = 3;
const mostOwn = 0.9;
/** And of the piece it has to say a good part. */
const leastOther = 0.3;

function isTold(piece: Content, index: Index): boolean {
  return findLikely(piece, index).some((at) => {
    const passage = index.list[at];
    return passage !== undefined && passage.content.length >= leastOwn && coverage(passage.content, piece, index.weigh) >= mostOwn && coverage(piece, passage.content, index.weigh) >= leastOther;
  });
}

/** The rarest signs first, until so many places were met: what stands everywhere leads nowhere, and the time does not grow with the document. */
const mostMet = 300;

function findLikely(piece: Content, { places, weigh }: Index): readonly number[] {
  const keys = [...piece.pairs, ...piece.signs].flatMap((key) => {
    const at = places.get(key);
    return at === undefined ? [] : [{ at, weight: weigh(key) }];
  }).sort((a, b) => a.at.length - b.at.length);
  const met = new Map<number, number>();
  let visited = 0;
  for (const { at, weight } of keys) {
    if (visited > 0 && visited + at.length > mostMet) break;
    visited += at.length;
    for (const index of at) met.set(index, (met.get(index) ?? 0) + weight);
  }
  return [...met].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, looked).map(([index]) => index);
}

function findNearest(piece: Content, figures: ReadonlySet<string>, every: Index): Nearest | null {
  const { list, numbersOf, weigh } = every;
  let best: Nearest | null = null;
  for (const index of findLikely(piece, every)) {
    const passage = list[index];
    if (passage === undefined) continue;
    const sameFigures = figures.size > 0 && isWithin(figures, numbersOf(index));
    const found = coverage(piece, passage.content, weigh);
    const worth = found + (sameFigures ? worthOf(figures) : 0);
    if (best === null || rank(sameFigures, worth) > rank(best.sameFigures, best.worth)) best = { paragraph: passage.paragraph, coverage: found, sameFigures, worth };
  }
  return best;
}

/** A heading has all the words and no figure: what has the figures and enough of the words goes before. */
function rank(sameFigures: boolean, worth: number): number {
  return sameFigures && worth >= enough ? worth + 1 : worth;
}

function isWithin(figures: ReadonlySet<string>, numbers: ReadonlySet<string>): boolean {
  for (const one of figures) if (!numbers.has(one)) return false;
  return true;
}

/** A piece counts as said where enough of its words stand in one passage, fewer with the same figures. */
export function isSaid(near: Nearest | null, found: number): near is Nearest {
  return near !== null && near.worth >= found;
}
