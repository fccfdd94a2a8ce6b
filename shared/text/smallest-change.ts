import type { Range } from '../model/source-document.ts';

/** Replace `range` of the text before by `text`. */
export type Change = { readonly range: Range; readonly text: string };

/** What a reader sees as one thing and no change may cut: a number, a Latin word, a character with its marks. */
const unit = /(?:[\p{Script=Latin}\d]\p{M}*)+(?:[.,:：]\d+)*[%％‰]?|[０-９]+|[零〇一二三四五六七八九十百千万亿]+|[\s\S]\p{M}*/gu;
const mark = /^[\p{P}\s]/u;
/** Fewer kept characters than this between two changes are not worth the interruption. */
const shortestKept = 3;
/** Shorter words kept before and behind a rewrite belong to its words by accident: 执行 and 履行. */
const shortestEdge = { before: 2, behind: 4 };
/** From this many characters on a change is a rewrite. */
const rewrite = 10;
/** Above this many comparisons the difference is a rewrite, and a finer answer would not be read. */
const mostComparisons = 2_000_000;

type Hunk = { readonly from: number; readonly to: number; readonly text: readonly string[] };

/**
 * The smallest changes that lead from `before` to `after` and still read as a person would have made them: in order,
 * not touching, whole numbers and words, no crumbs kept in between. Empty when the texts are equal.
 */
export function smallestChange(before: string, after: string): readonly Change[] {
  const old = before.match(unit) ?? [];
  const wanted = after.match(unit) ?? [];
  const shorter = Math.min(old.length, wanted.length);
  let head = 0;
  while (head < shorter && old[head] === wanted[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail += 1;
  const oldMiddle = old.slice(head, old.length - tail);
  const found = mergeHunks(oldMiddle, findHunks(oldMiddle, wanted.slice(head, wanted.length - tail)));
  const hunks = takeEdges(found, old.slice(0, head), old.slice(old.length - tail));
  const offsets = [0];
  for (const piece of old) offsets.push((offsets.at(-1) ?? 0) + piece.length);
  return hunks.map(({ from, to, text }) => ({ range: [offsets[head + from] ?? 0, offsets[head + to] ?? 0], text: text.join('') }));
}

function findHunks(old: readonly string[], wanted: readonly string[]): readonly Hunk[] {
  if (old.length === 0 && wanted.length === 0) return [];
  if (old.length === 0 || wanted.length === 0 || old.length * wanted.length > mostComparisons) {
    return [{ from: 0, to: old.length, text: wanted }];
  }
  const width = wanted.length + 1;
  const common = longestCommon(old, wanted, width);
  const hunks: Hunk[] = [];
  let a = 0;
  let b = 0;
  while (a < old.length || b < wanted.length) {
    const from = a;
    const fromWanted = b;
    while ((a < old.length || b < wanted.length) && old[a] !== wanted[b]) {
      const skipOld = a < old.length ? (common[(a + 1) * width + b] ?? 0) : -1;
      const skipWanted = b < wanted.length ? (common[a * width + b + 1] ?? 0) : -1;
      if (skipOld >= skipWanted) a += 1;
      else b += 1;
    }
    if (a > from || b > fromWanted) hunks.push({ from, to: a, text: wanted.slice(fromWanted, b) });
    while (a < old.length && b < wanted.length && old[a] === wanted[b]) {
      a += 1;
      b += 1;
    }
  }
  return hunks;
}

/** Length of the longest common subsequence of what follows each pair of places. */
function longestCommon(old: readonly string[], wanted: readonly string[], width: number): Uint32Array {
  const common = new Uint32Array((old.length + 1) * width);
  for (let a = old.length - 1; a >= 0; a -= 1) {
    for (let b = wanted.length - 1; b >= 0; b -= 1) {
      common[a * width + b] = old[a] === wanted[b]
        ? 1 + (common[(a + 1) * width + b + 1] ?? 0)
        : Math.max(common[(a + 1) * width + b] ?? 0, common[a * width + b + 1] ?? 0);
    }
  }
  return common;
}

/** Joins neighbours when what is kept between them is shorter than the changes around it: a reader sees one rewrite. */
function mergeHunks(old: readonly string[], hunks: readonly Hunk[]): readonly Hunk[] {
  const merged: Hunk[] = [];
  for (const hunk of hunks) {
    let next = hunk;
    for (let last = merged.at(-1); last !== undefined && isCrumb(old, last, next); last = merged.at(-1)) {
      merged.pop();
      next = { from: last.from, to: next.to, text: [...last.text, ...old.slice(last.to, next.from), ...next.text] };
    }
    merged.push(next);
  }
  return merged;
}

/** A rewrite takes the crumbs at its outer side along; a closing mark is none. Offsets may reach out of the middle. */
function takeEdges(hunks: readonly Hunk[], before: readonly string[], behind: readonly string[]): readonly Hunk[] {
  const words = behind.slice(0, behind.findLastIndex((piece) => !mark.test(piece)) + 1);
  const [head, tail] = [before.join('').length < shortestEdge.before ? before : [], words.join('').length < shortestEdge.behind ? words : []];
  return hunks.map((hunk, at) => {
    if (weight(hunk) < rewrite) return hunk;
    const [first, last] = [at === 0 ? head : [], at === hunks.length - 1 ? tail : []];
    return { from: hunk.from - first.length, to: hunk.to + last.length, text: [...first, ...hunk.text, ...last] };
  });
}

function isCrumb(old: readonly string[], left: Hunk, right: Hunk): boolean {
  const kept = old.slice(left.to, right.from).join('').length;
  if (kept < shortestEdge.behind && Math.max(weight(left), weight(right)) >= rewrite) return true;
  return kept < shortestKept || (kept <= weight(left) && kept <= weight(right));
}

function weight({ from, to, text }: Hunk): number {
  return Math.max(to - from, text.length);
}
