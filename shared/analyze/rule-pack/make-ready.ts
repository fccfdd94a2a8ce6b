import type { z } from 'zod';
import { alignmentSchema } from '../departures/read-alignment.ts';
import { gatesSchema, rolesSchema } from '../gates/gate-schema.ts';
import { isLearned } from '../learned/is-learned.ts';
import { dutiesSchema, fundingSchema, hoursSchema, overviewSchema } from '../ratios/parameters.ts';
import type { ReadyFile, RuleFile } from '../rule-file.ts';
import type { RulePack } from '../rule-pack.ts';
import { factSchema, vocabularySchema } from '../vocabularies.ts';
import type { CompiledPattern } from './compile-pattern.ts';
import { writeOut } from './compile-pattern.ts';
import { exceptionsOf, patternsOf } from './read-document-rule.ts';
import { readYaml } from './read-yaml.ts';
import { requiredWords } from './required-words.ts';
import { basisSchema, profileSchema, ruleSchema, wordsSchema } from './rule-schema.ts';

/** Which shape each file has, by its path. Cases are read by tests alone, and model contracts by whoever writes one. */
const shapes: readonly (readonly [RegExp, z.ZodType])[] = [
  [/^words\.yml$/u, wordsSchema], [/^basis\.yml$/u, basisSchema], [/^profiles\/national\.yml$/u, profileSchema],
  [/^gates\.yml$/u, gatesSchema], [/^roles\.yml$/u, rolesSchema],
  [/^comparison\.yml$/u, alignmentSchema], [/^ratios\/hours\.yml$/u, hoursSchema], [/^ratios\/funding\.yml$/u, fundingSchema], [/^ratios\/overview\.yml$/u, overviewSchema],
  [/^facts\/duties\.yml$/u, dutiesSchema], [/^facts\/(?:amount|term|staff|certified)\.yml$/u, factSchema],
  [/^indicators\/[^/]+\/[^/]+\.yml$/u, vocabularySchema], [/^[a-z-]+\/[^/]+\/rule\.yml$/u, ruleSchema],
];

/** What is worth keeping of each file of a sound pack, by path; `pack` was read from these files. */
export function makeReady(files: readonly RuleFile[], { rules: { rules, strengths, documentRules, lists }, vocabularies }: RulePack): ReadonlyMap<string, Omit<ReadyFile, 'text'>> {
  const patterns = new Map<string, readonly Pick<CompiledPattern, 'source' | 'needs'>[]>([
    ...rules.map((rule) => [rule.path, [...rule.patterns, ...rule.exceptions, ...rule.softenedBy]] as const),
    ...strengths.map((rule) => [rule.path, [...rule.patterns, ...rule.exceptions]] as const),
    ...documentRules.map((rule) => [rule.path, [...patternsOf(rule), ...exceptionsOf(rule)]] as const),
    ...vocabularies.list.map(({ path }) => [path, vocabularies.phrases.filter(({ vocabulary }) => vocabulary.path === path).map(({ pattern: { source }, needs }) => ({ source, needs }))] as const),
  ]);
  const listNeeds = Object.fromEntries([...lists.groups.keys()].map((name) => [`<${name}>`, requiredWords(writeOut(`<${name}>`, lists))]));
  const ready = new Map<string, Omit<ReadyFile, 'text'>>();
  for (const file of files) {
    const shape = shapes.find(([path]) => path.test(file.path))?.[1];
    const read = shape === undefined ? null : readYaml({ path: file.path, text: file.text }, shape, []);
    const needs = file.path === 'words.yml' ? listNeeds : Object.fromEntries((patterns.get(file.path) ?? []).map((pattern) => [pattern.source, pattern.needs]));
    if (read !== null) ready.set(file.path, { value: read.value, needs });
    else if (isLearned(file.path)) ready.set(file.path, {});
  }
  return ready;
}
