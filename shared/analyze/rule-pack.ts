import type { RulePackLabel } from '../model/review.ts';
import type { RuleFile } from './rule-file.ts';
import { readRuleSet } from './rule-pack/load-rule-pack.ts';
import type { RuleSet } from './rule-pack/load-rule-pack.ts';
import { readVocabularies } from './vocabularies.ts';
import type { Vocabularies } from './vocabularies.ts';

/** Everything under `rules/`, checked and compiled. */
export type RulePack = {
  readonly label: RulePackLabel;
  /** Date to which the quoted laws were checked, `YYYY-MM-DD`. */
  readonly basisDate: string;
  readonly rules: RuleSet;
  readonly vocabularies: Vocabularies;
};

/** Throws RulePackError listing every mistake as `rules/…/rule.yml:9:5 patterns[0]: …`. */
export function loadRulePack(files: readonly RuleFile[]): RulePack {
  const rules = readRuleSet(files);
  return { label: rules.label, basisDate: rules.basisDate, rules, vocabularies: readVocabularies(files) };
}
