import type { RulePackLabel } from '../model/review.ts';
import { readStandpointRules } from './gates/read-standpoint-rules.ts';
import type { StandpointRules } from './gates/read-standpoint-rules.ts';
import type { AlignmentWords } from '../model/comparison.ts';
import { readAlignment } from './departures/read-alignment.ts';
import { applyProfile } from './profile/apply-profile.ts';
import type { RuleFile } from './rule-file.ts';
import { readRuleSet } from './rule-pack/load-rule-pack.ts';
import type { RuleSet } from './rule-pack/load-rule-pack.ts';
import { RulePackError } from './rule-pack/rule-pack-error.ts';
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
  /** How two documents are aligned. */
  readonly alignment: AlignmentWords;
};

/**
 * Throws RulePackError listing every mistake as `rules/…/rule.yml:9:5 patterns[0]: …`. With a profile, what is wrong because
 * of it is shown in its own lines.
 */
export function loadRulePack(files: readonly RuleFile[], profile: readonly RuleFile[] = []): RulePack {
  if (profile.length === 0) return readPack(files);
  const edits = applyProfile(files, profile);
  try {
    return readPack(edits.files());
  } catch (error) {
    throw error instanceof RulePackError ? new RulePackError(error.mistakes.map(edits.tell)) : error;
  }
}

function readPack(files: readonly RuleFile[]): RulePack {
  const rules = readRuleSet(files);
  const vocabularies = readVocabularies(files);
  const parameters = readParameters(files, new Set(vocabularies.list.map(({ id }) => id)));
  return { label: rules.label, rules, vocabularies, parameters, standpoint: readStandpointRules(files), alignment: readAlignment(files, rules.partyWords) };
}
