import { compilerFor } from './compile-all.ts';
import type { CompiledPattern, Exception } from './compile-pattern.ts';
import type { WordLists } from './expand-words.ts';
import { checkWords } from './read-head.ts';
import type { Located } from './read-yaml.ts';
import type { Mistake } from './rule-pack-error.ts';
import type { StrengthSource } from './rule-schema.ts';

/** A rule that tells a good clause. */
export type StrengthRule = Omit<StrengthSource, 'patterns' | 'exceptions'> & { /** Its file in the rules folder. */ readonly path: string; readonly patterns: readonly CompiledPattern[]; readonly exceptions: readonly Exception[] };

export function readStrength(source: Located<StrengthSource>, lists: WordLists, mistakes: Mistake[]): StrengthRule {
  const { patterns, exceptions, ...rest } = source.value;
  const compiler = compilerFor(source, lists, mistakes);
  checkWords(source, ['message'], rest.message, mistakes);
  return { ...rest, path: source.path, patterns: compiler.patterns(['patterns'], patterns), exceptions: compiler.exceptions(['exceptions'], exceptions) };
}
