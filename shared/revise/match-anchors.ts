import type { Anchor } from '../model/handling.ts';
import { foldText } from '../text/fold.ts';
import { ruleCode } from '../text/rule-code.ts';

type KeyOf = (anchor: Folded) => string;
type Folded = { readonly code: string; readonly sentence: string; readonly quote: string };

/** From the surest to the weakest: what was said about the same words, then in the same sentence, then about the same quote elsewhere. */
const ways: readonly KeyOf[] = [
  ({ code, sentence, quote }) => [code, sentence, quote].join('\n'),
  ({ code, sentence }) => [code, sentence].join('\n'),
  ({ code, quote }) => [code, quote].join('\n'),
];

/**
 * Which of `later` each of `earlier` is, by rule and folded words; of several alike the one nearest in the document. Nothing is
 * taken twice; who comes first in `earlier` chooses first. Indices of both.
 */
export function matchAnchors(earlier: readonly Anchor[], later: readonly Anchor[]): ReadonlyMap<number, number> {
  const [olds, news] = [earlier.map(fold), later.map(fold)];
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const keyOf of ways) {
    const groups = group(news, keyOf);
    olds.forEach((old, index) => {
      if (found.has(index)) return;
      const free = (groups.get(keyOf(old)) ?? []).filter((candidate) => !taken.has(candidate));
      const nearest = free.toSorted((a, b) => distance(earlier[index], later[a]) - distance(earlier[index], later[b]))[0];
      if (nearest === undefined) return;
      found.set(index, nearest);
      taken.add(nearest);
    });
  }
  return found;
}

function fold({ rule, sentence, quote }: Anchor): Folded {
  return { code: ruleCode(rule), sentence: foldText(sentence).text, quote: foldText(quote).text };
}

function group(anchors: readonly Folded[], keyOf: KeyOf): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  anchors.forEach((anchor, index) => groups.set(keyOf(anchor), [...(groups.get(keyOf(anchor)) ?? []), index]));
  return groups;
}

function distance(a: Anchor | undefined, b: Anchor | undefined): number {
  return Math.abs((a?.paragraph ?? 0) - (b?.paragraph ?? 0));
}
