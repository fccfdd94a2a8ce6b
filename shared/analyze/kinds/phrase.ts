import type { CompiledPattern } from '../rule-pack/compile-pattern.ts';
import type { Range } from '../../model/source-document.ts';

/** Where one of the patterns is found, as the words at fault (the whole match where none are marked). First pattern wins. */
export function matchPhrase(text: string, patterns: readonly CompiledPattern[]): readonly Range[] {
  const found: Range[] = [];
  for (const pattern of patterns) {
    if (!pattern.test.test(text)) continue;
    for (const match of text.matchAll(pattern.find)) {
      const span = match.indices?.groups?.['fault'] ?? match.indices?.[0];
      if (span !== undefined && span[1] > span[0]) found.push([span[0], span[1]]);
    }
  }
  return found;
}
