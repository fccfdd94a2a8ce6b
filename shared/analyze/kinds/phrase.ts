import type { CompiledPattern, PatternPart } from '../rule-pack/compile-pattern.ts';
import type { Found } from '../rule-pack/fault-finder.ts';
import type { Range } from '../../model/source-document.ts';

/** More places of one part in one sentence than this are not looked at: a sentence of repeated words must not cost time. */
const mostPlaces = 8;

const nowhere: readonly never[] = [];

/** Where the pattern is found, as the words at fault. */
export function matchPhrase(text: string, { parts, within }: CompiledPattern): readonly Range[] {
  if (parts.length === 1) {
    const found = findPart(text, parts[0] as PatternPart);
    return found.length === 0 ? nowhere : found.map(({ fault }) => fault).filter(([start, end]) => end > start);
  }
  const places: (readonly Found[])[] = [];
  for (const part of parts) {
    const found = findPart(text, part);
    if (found.length === 0) return nowhere;
    places.push(found);
  }
  const window = closestTogether(places, within);
  return window === null ? [] : [quoteOf(window, parts)];
}

function findPart(text: string, { find }: PatternPart): readonly Found[] {
  let match = find.next(text, 0);
  if (match === null) return nowhere;
  const found: Found[] = [];
  while (match !== null && found.length < mostPlaces) {
    const [start, end] = match.whole;
    if (end > start) found.push(match);
    match = find.next(text, end > start ? end : end + 1);
  }
  return found;
}

/** One place of every part, no two of them sharing words, in the narrowest window; null when none is narrow enough. */
function closestTogether(places: readonly (readonly Found[])[], within: number): readonly Found[] | null {
  let best: { readonly chosen: readonly Found[]; readonly width: number } = { chosen: [], width: within + 1 };
  const choose = (chosen: readonly Found[]): void => {
    const width = chosen.length === 0 ? 0 : widthOf(chosen);
    if (width >= best.width) return;
    const next = places[chosen.length];
    if (next === undefined) best = { chosen, width };
    else for (const place of next) if (!chosen.some((other) => overlap(place.whole, other.whole))) choose([...chosen, place]);
  };
  choose([]);
  return best.chosen.length > 0 ? best.chosen : null;
}

function widthOf(chosen: readonly Found[]): number {
  return Math.max(...chosen.map(({ whole }) => whole[1])) - Math.min(...chosen.map(({ whole }) => whole[0]));
}

function overlap(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function quoteOf(chosen: readonly Found[], parts: readonly PatternPart[]): Range {
  const quoted = chosen.filter((_, index) => parts[index]?.quoted);
  return [Math.min(...quoted.map(({ fault }) => fault[0])), Math.max(...quoted.map(({ fault }) => fault[1]))];
}
