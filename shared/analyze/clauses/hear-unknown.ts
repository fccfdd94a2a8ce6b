import { isCatchAll } from '../is-catch-all.ts';
import { judgeSentence } from '../learned/judge-sentence.ts';
import type { RuleBudget } from '../rule-budget.ts';
import type { RuleSet } from '../rule-pack/load-rule-pack.ts';
import { applies, isExcepted } from './applies.ts';
import type { Unit } from './read-units.ts';
import { hasOtherSubject } from './read-voice.ts';
import type { Hit } from './resolve-overlaps.ts';

/** A sentence as short as a heading or a table cell says too little to be judged by its likeness. */
const shortest = 8;

/**
 * Sentences in which no rule found anything but which read like those that people labelled. The rule that speaks for
 * their type gives basis, advice and wording; its sections, bearers and exceptions hold here too.
 */
export function hearUnknown(units: readonly Unit[], hits: readonly Hit[], { learned, unlike, rules }: RuleSet, budget: RuleBudget): readonly Hit[] {
  if (learned === null) return [];
  const told = new Set(hits.filter(({ rule }) => isCatchAll(rule.type)).map(({ unit }) => unit));
  const speakers = new Map(rules.filter((rule) => rule.learned).map((rule) => [rule.type, rule]));
  const all = [...speakers.values()];
  return units.flatMap((unit): readonly Hit[] => {
    const { text, toOriginal } = unit.matching;
    if (text.length < shortest || told.has(unit) || !all.some((rule) => applies(rule, unit))) return [];
    const judgement = judgeSentence(text, learned);
    const rule = judgement === null ? undefined : speakers.get(judgement.type);
    if (judgement === null || rule === undefined || !applies(rule, unit) || hasOtherSubject(text) || unlike.test(unit.reach)) return [];
    return budget.spend(rule.id, true, () => isExcepted(rule, unit, judgement.range)) ? [] : [{ rule, unit, range: toOriginal(judgement.range), hint: learned.hint }];
  });
}
