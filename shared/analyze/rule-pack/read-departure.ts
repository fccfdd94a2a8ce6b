import { compilerFor } from './compile-all.ts';
import type { Exception } from './compile-pattern.ts';
import type { WordLists } from './expand-words.ts';
import { checkAdvice, checkWords, readHead } from './read-head.ts';
import type { BasisEntries, RuleWords } from './read-head.ts';
import type { Located } from './read-yaml.ts';
import type { Mistake } from './rule-pack-error.ts';
import type { DepartureSource } from './rule-schema.ts';

/** A rule that is asked about the differences between a contract and its procurement document. */
export type DepartureRule = Omit<DepartureSource, 'basis' | 'proposals' | 'for' | 'softened_by'> & RuleWords & { readonly softenedBy: readonly Exception[] };

export function readDeparture(source: Located<DepartureSource>, lists: WordLists, entries: BasisEntries, mistakes: Mistake[]): DepartureRule {
  const words = readHead(source, entries, mistakes);
  const { softened_by: softened, ...rule } = source.value;
  for (const [way, own] of Object.entries(rule.by_way)) {
    if (!rule.ways.includes(way as DepartureSource['ways'][number])) mistakes.push(source.place(['by_way', way], 'the rule is not about this way'));
    checkMessage(['by_way', way, 'message'], own.message, own.claim);
  }
  checkMessage(['promised'], rule.promised, 'T3');
  checkMessage(['near', 'message'], rule.near?.message, rule.claim);
  checkMessage(['joined'], rule.joined, rule.claim);
  function checkMessage(where: readonly string[], message: string | undefined, claim: DepartureSource['claim'] | undefined): void {
    if (message === undefined) return;
    checkWords(source, where, message, mistakes);
    checkAdvice(source, where, claim ?? rule.claim, message, mistakes);
  }
  return { ...rule, ...words, softenedBy: compilerFor(source, lists, mistakes).exceptions(['softened_by'], softened) };
}
