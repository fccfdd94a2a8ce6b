import type { BasisEntry } from '../../model/rule.ts';
import { compilerFor } from './compile-all.ts';
import type { Compiler } from './compile-all.ts';
import type { CompiledPattern, Exception } from './compile-pattern.ts';
import type { WordLists } from './expand-words.ts';
import { checkAdvice, checkWords, findBasis, readHead } from './read-head.ts';
import type { BasisEntries, RuleWords } from './read-head.ts';
import type { Located } from './read-yaml.ts';
import type { Mistake } from './rule-pack-error.ts';
import type { DocumentRuleSource } from './rule-schema.ts';

type Of<K extends DocumentRuleSource['kind']> = Extract<DocumentRuleSource, { kind: K }>;
type Compiled<K extends DocumentRuleSource['kind'], More> = Omit<Of<K>, 'when' | 'basis' | 'proposals' | 'for' | keyof More> & RuleWords & { readonly when: CompiledWhen; /** Its file in the rules folder. */ readonly path: string } & More;

export type CompiledWhen = Omit<DocumentRuleSource['when'], 'said' | 'unless'> & {
  /** null: nothing needs to be said. */
  readonly said: readonly CompiledPattern[] | null;
  readonly unless: readonly Exception[];
};

export type MissingClauseRule = Compiled<'missing-clause', {
  readonly elements: readonly (Omit<Of<'missing-clause'>['elements'][number], 'patterns'> & { readonly patterns: readonly CompiledPattern[] })[];
}>;
export type ScoreRule = Compiled<'score', {
  readonly features: readonly { readonly name: string; readonly patterns: readonly CompiledPattern[]; readonly exceptions: readonly Exception[]; readonly findings: readonly string[] }[];
}>;
export type LimitRule = Compiled<'limit', { readonly parts: readonly Exception[]; readonly steps: readonly (Omit<Of<'limit'>['steps'][number], 'basis'> & { readonly basis?: readonly BasisEntry[] | undefined })[] }>;
export type ComparisonRule = Compiled<'comparison', object>;

/** A rule that is asked once about a whole document. */
export type DocumentRule = MissingClauseRule | ScoreRule | LimitRule | ComparisonRule;

export function readDocumentRule(source: Located<DocumentRuleSource>, lists: WordLists, entries: BasisEntries, mistakes: Mistake[]): DocumentRule {
  const compiler = compilerFor(source, lists, mistakes);
  const words = readHead(source, entries, mistakes);
  const rule = { ...source.value, path: source.path };
  const when = readWhen(rule.when, compiler);
  switch (rule.kind) {
    case 'missing-clause': {
      if (rule.when.said === undefined && rule.anchor === undefined) mistakes.push(source.place([], 'a missing clause needs said or anchor: a place in the document that it is missed at'));
      const elements = rule.elements.map((element, index) => ({ ...element, patterns: compiler.patterns(['elements', index, 'patterns'], element.patterns) }));
      return { ...rule, ...words, when, elements };
    }
    case 'score':
      return { ...rule, ...words, when, features: readFeatures(rule, source, compiler, mistakes) };
    case 'limit':
      return { ...rule, ...words, when, parts: compiler.exceptions(['parts'], rule.parts), steps: readSteps(rule, source, entries, mistakes) };
    case 'comparison':
      return { ...rule, ...words, when };
  }
}

/** Every pattern that is looked for in sentences. */
export function patternsOf(rule: DocumentRule): readonly CompiledPattern[] {
  const own = rule.kind === 'missing-clause' ? rule.elements : rule.kind === 'score' ? rule.features : [];
  return [...(rule.when.said ?? []), ...own.flatMap(({ patterns }) => patterns)];
}

export function exceptionsOf(rule: DocumentRule): readonly Exception[] {
  return [...rule.when.unless, ...(rule.kind === 'score' ? rule.features.flatMap(({ exceptions }) => exceptions) : [])];
}

function readWhen({ said, unless, ...rest }: DocumentRuleSource['when'], compiler: Compiler): CompiledWhen {
  return { ...rest, said: said === undefined ? null : compiler.patterns(['when', 'said'], said), unless: compiler.exceptions(['when', 'unless'], unless) };
}

function readFeatures({ features }: Of<'score'>, source: Located<DocumentRuleSource>, compiler: Compiler, mistakes: Mistake[]): ScoreRule['features'] {
  return features.map(({ name, patterns, exceptions, findings }, index) => {
    if (patterns === undefined && findings.length === 0) mistakes.push(source.place(['features', index], 'a feature needs patterns or findings'));
    return { name, findings, patterns: compiler.patterns(['features', index, 'patterns'], patterns ?? []), exceptions: compiler.exceptions(['features', index, 'exceptions'], exceptions) };
  });
}

function readSteps({ steps, claim }: Of<'limit'>, source: Located<DocumentRuleSource>, entries: BasisEntries, mistakes: Mistake[]): LimitRule['steps'] {
  return steps.map(({ basis, ...step }, index) => {
    if (step.message !== undefined) {
      checkWords(source, ['steps', index, 'message'], step.message, mistakes);
      checkAdvice(source, ['steps', index, 'message'], step.claim ?? claim, step.message, mistakes);
    }
    return basis === undefined ? step : { ...step, basis: findBasis(source, ['steps', index, 'basis'], basis, entries, mistakes) };
  });
}
