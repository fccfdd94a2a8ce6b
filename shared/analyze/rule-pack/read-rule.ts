import type { BasisEntry, FindingType } from '../../model/rule.ts';
import type { ProposalTemplate } from '../../model/finding.ts';
import { compileException, compilePattern } from './compile-pattern.ts';
import type { CompiledPattern } from './compile-pattern.ts';
import type { WordLists } from './expand-words.ts';
import type { Located } from './read-yaml.ts';
import type { Mistake } from './rule-pack-error.ts';
import type { RuleSource } from './rule-schema.ts';

export type CompiledRule = Omit<RuleSource, 'patterns' | 'exceptions' | 'softened_by' | 'basis' | 'proposals'> & {
  readonly type: FindingType;
  readonly patterns: readonly CompiledPattern[];
  readonly exceptions: readonly RegExp[];
  readonly softenedBy: readonly RegExp[];
  readonly basis: readonly BasisEntry[];
  readonly templates: readonly ProposalTemplate[];
};

/** Words by which a rule would judge the law; CHECKS: a tool points, it does not pass sentence. */
const verdicts = /违法|无效|非法派遣|违反/u;
const askedOfAdvice = /规定|标准要求|应当/u;

export function readRule(source: Located<RuleSource>, lists: WordLists, basis: ReadonlyMap<string, BasisEntry>, mistakes: Mistake[]): CompiledRule {
  const { patterns, exceptions, softened_by, basis: ids, proposals, ...rest } = source.value;
  checkWords(source, mistakes);
  const entries: BasisEntry[] = [];
  ids.forEach((id, index) => {
    const entry = basis.get(id);
    if (entry === undefined) mistakes.push(source.place(['basis', index], `unknown basis ${id}`));
    else entries.push(entry);
  });
  if (rest.claim !== 'T3' && ids.length === 0) mistakes.push(source.place(['basis'], `claim ${rest.claim} needs a basis`));
  if (rest.kind !== 'open-list' && rest.items !== undefined) mistakes.push(source.place(['items'], 'only open-list counts items'));
  const templates: ProposalTemplate[] = [{ kind: 'preferred', ...proposals.preferred }];
  if (proposals.fallback !== undefined) templates.push({ kind: 'fallback', ...proposals.fallback });
  return {
    ...rest, basis: entries, templates,
    patterns: compileAll(source, 'patterns', patterns, (pattern) => compilePattern(pattern, lists), mistakes),
    exceptions: compileAll(source, 'exceptions', exceptions, (pattern) => compileException(pattern, lists), mistakes),
    softenedBy: compileAll(source, 'softened_by', softened_by, (pattern) => compileException(pattern, lists), mistakes),
  };
}

function compileAll<T>(source: Located<RuleSource>, field: string, texts: readonly string[], compile: (text: string) => T, mistakes: Mistake[]): readonly T[] {
  const done: T[] = [];
  texts.forEach((text, index) => {
    try {
      done.push(compile(text));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      mistakes.push(source.place([field, index], error.message));
    }
  });
  return done;
}

function checkWords(source: Located<RuleSource>, mistakes: Mistake[]): void {
  const { title, message, why, advice, claim, proposals, level_reason } = source.value;
  const texts = { title, level_reason, message, why, advice, preferred: proposals.preferred.text, fallback: proposals.fallback?.text ?? '' };
  for (const [field, text] of Object.entries(texts)) {
    const where = field === 'preferred' || field === 'fallback' ? ['proposals', field, 'text'] : [field];
    const verdict = verdicts.exec(text);
    if (verdict) mistakes.push(source.place(where, `“${verdict[0]}” passes judgement: say what is unclear instead`));
  }
  const demand = claim === 'T3' ? askedOfAdvice.exec(message) : null;
  if (demand) mistakes.push(source.place(['message'], `“${demand[0]}” claims a rule that a T3 advice does not have`));
}
