import type { SectionKind } from '../../model/contract-outline.ts';
import type { Unit } from '../clauses/read-units.ts';
import { trim } from '../clauses/snap-quote.ts';
import { matchPhrase } from '../kinds/phrase.ts';
import type { CompiledPattern, Exception } from '../rule-pack/compile-pattern.ts';
import type { Place, Whole } from './whole.ts';

export type Where = { readonly in?: readonly SectionKind[] | undefined; readonly headings: boolean; readonly exceptions?: readonly Exception[] };

const silent: ReadonlySet<SectionKind> = new Set<SectionKind>(['qualification', 'bid-scoring', 'signature']);

/** Where one of the patterns is said, in reading order, once a sentence. Without `in`, anywhere but where bidders are judged and parties sign. */
export function findSaid(patterns: readonly CompiledPattern[], where: Where, { candidates, document }: Whole): readonly Place[] {
  const found = new Map<Unit, Place>();
  for (const pattern of patterns) {
    for (const unit of candidates.get(pattern) ?? []) {
      if (found.has(unit) || !isAsked(unit, where)) continue;
      const span = matchPhrase(unit.matching.text, pattern)[0];
      if (span === undefined) continue;
      const range = unit.matching.toOriginal(trim(unit.matching.text, span));
      if (document.paragraphs[unit.paragraph]?.text.slice(...range).trim() !== '') found.set(unit, { paragraph: unit.paragraph, range, sentence: unit.range });
    }
  }
  return [...found.values()].sort((a, b) => a.paragraph - b.paragraph || a.range[0] - b.range[0]);
}

export function isSaid(patterns: readonly CompiledPattern[], where: Where, whole: Whole): boolean {
  return patterns.some((pattern) => (whole.candidates.get(pattern) ?? []).some((unit) => isAsked(unit, where) && matchPhrase(unit.matching.text, pattern).length > 0));
}

function isAsked({ section, heading, reach }: Unit, where: Where): boolean {
  if (where.in === undefined ? silent.has(section) : !where.in.includes(section)) return false;
  if (heading && !where.headings) return false;
  return !(where.exceptions ?? []).some((exception) => exception.test(reach));
}
