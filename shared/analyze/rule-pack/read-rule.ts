import type { CompiledPattern, Exception } from './compile-pattern.ts';
import { compilerFor } from './compile-all.ts';
import type { WordLists } from './expand-words.ts';
import { checkWords, readHead } from './read-head.ts';
import type { BasisEntries, RuleWords } from './read-head.ts';
import type { Located } from './read-yaml.ts';
import type { Mistake } from './rule-pack-error.ts';
import type { ClauseRuleSource } from './rule-schema.ts';

/** A rule that is matched against sentences. `items` counts for open lists alone. */
export type CompiledRule = Omit<ClauseRuleSource, 'patterns' | 'exceptions' | 'basis' | 'proposals' | 'for'> & RuleWords & {
  /** Its file in the rules folder. */
  readonly path: string;
  readonly items?: number | undefined;
  readonly patterns: readonly CompiledPattern[];
  readonly exceptions: readonly Exception[];
  readonly softenedBy: readonly Exception[];
};

export function readRule(source: Located<ClauseRuleSource>, lists: WordLists, entries: BasisEntries, mistakes: Mistake[]): CompiledRule {
  const compiler = compilerFor(source, lists, mistakes);
  if (source.value.joined !== undefined) checkWords(source, ['joined'], source.value.joined, mistakes);
  return {
    ...source.value, ...readHead(source, entries, mistakes), path: source.path,
    patterns: compiler.patterns(['patterns'], source.value.patterns),
    exceptions: compiler.exceptions(['exceptions'], source.value.exceptions),
    softenedBy: compiler.exceptions(['softened_by'], source.value.softened_by),
  };
}
