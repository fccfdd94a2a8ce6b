import { foldText } from '../text/fold.ts';

/** How much of a wording another one says already, 0–1, by pairs of characters; marks and blanks to fill in do not count. */
export function saidBy(wording: string, other: string): number {
  const own = pairs(wording);
  const theirs = new Set(pairs(other));
  return own.length === 0 ? 0 : own.filter((pair) => theirs.has(pair)).length / own.length;
}

function pairs(wording: string): readonly string[] {
  const words = foldText(wording).text.replace(/【待填[^】]*】/g, '').replace(/[\p{P}\s]/gu, '');
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}
