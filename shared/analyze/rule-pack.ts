import type { RulePackLabel } from '../model/review.ts';
import { readStandpointRules } from './gates/read-standpoint-rules.ts';
import type { StandpointRules } from './gates/read-standpoint-rules.ts';
import type { RuleFile } from './rule-file.ts';
import { readRuleSet } from './rule-pack/load-rule-pack.ts';
import type { RuleSet } from './rule-pack/load-rule-pack.ts';
import { readParameters } from './ratios/parameters.ts';
import type { Parameters } from './ratios/parameters.ts';
import { readVocabularies } from './vocabularies.ts';
import type { Vocabularies } from './vocabularies.ts';

/** Everything under `rules/`, checked and compiled. */
export type RulePack = {
  readonly label: RulePackLabel;
  readonly rules: RuleSet;
  readonly vocabularies: Vocabularies;
  readonly parameters: Parameters;
  readonly standpoint: StandpointRules;
};

/** Throws RulePackError listing every mistake as `rules/…/rule.yml:9:5 patterns[0]: …`. */
export function loadRulePack(files: readonly RuleFile[]): RulePack {
  const rules = readRuleSet(files);
  const vocabularies = readVocabularies(files);
  const parameters = readParameters(files, new Set(vocabularies.list.map(({ id }) => id)));
  return { label: rules.label, rules, vocabularies, parameters, standpoint: readStandpointRules(files) };
}
