import { isCatchAll } from '../is-catch-all.ts';
import { judgePart, judgeSentence, partsOf } from '../learned/judge-sentence.ts';
import type { Judgement } from '../learned/judge-sentence.ts';
import type { LearnedModel } from '../learned/learned-model.ts';
import type { Range } from '../../model/source-document.ts';
import type { RuleSet } from '../rule-pack/load-rule-pack.ts';
import type { CompiledRule } from '../rule-pack/read-rule.ts';
import type { Unit } from './read-units.ts';
import type { Hit } from './resolve-overlaps.ts';

/** By type: the rule that speaks for sentences that no rule knows. */
export function readSpeakers({ rules }: Pick<RuleSet, 'rules'>): ReadonlyMap<string, CompiledRule> {
  return new Map(rules.filter((rule) => rule.learned).map((rule) => [rule.type, rule]));
}

/** The part of the sentence that was judged holds what the rule found. */
function meets({ unit, range }: Hit, judgement: Judgement): boolean {
  return overlap(unit.matching.toOriginal(judgement.range), range);
}

/**
 * A sentence may be at fault in more than one way. Where another part of it bears out what it is as a whole, that says nothing
 * against a rule whose own part, heard alone, is of the rule's type.
 */
function standsInItsPart({ rule, unit, range }: Hit, agreeing: readonly Hit[], learned: LearnedModel): boolean {
  const { matching } = unit;
  const { text } = matching;
  const held = partsOf(text).filter((part) => overlap(matching.toOriginal(part), range));
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return false;
  const own = [first[0], last[1]] as const;
  if (agreeing.every((other) => overlap(matching.toOriginal(own), other.range))) return false;
  const { type, probability } = judgePart(text, own, learned);
  return type === rule.type && probability >= learned.threshold;
}

export function overlap(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/**
 * A second opinion on what the rules found, from what labelled sentences taught: a sentence that reads harmless as a whole
 * is left alone, and one that surely is of another type than its rule is told as that type, as gravely as the rule would.
 * A reader's own rules, and the checks beside the catch-alls, are never questioned.
 */
export function weighHits(hits: readonly Hit[], set: RuleSet): readonly Hit[] {
  const { learned } = set;
  if (learned === null) return hits;
  const speakers = readSpeakers(set);
  const judgements = new Map<Unit, Judgement>();
  const questioned = ({ rule }: Hit): boolean => isCatchAll(rule.type) && learned.rules.has(rule.id);
  for (const { unit } of hits.filter(questioned)) if (!judgements.has(unit)) judgements.set(unit, judgeSentence(unit.matching.text, learned));
  const rivals = hits.filter(({ rule, unit }) => judgements.get(unit)?.type === rule.type);
  return hits.flatMap((hit): readonly Hit[] => {
    const judgement = questioned(hit) ? judgements.get(hit.unit) : undefined;
    if (judgement === undefined) return [hit];
    if (judgement.probability < learned.doubt) return [];
    if (judgement.type === hit.rule.type || judgement.share < learned.sure || !meets(hit, judgement)) return [hit];
    const agreeing = rivals.filter(({ unit }) => unit === hit.unit);
    if (standsInItsPart(hit, agreeing, learned)) return [hit];
    if (agreeing.length > 0) return agreeing.some(({ range }) => overlap(range, hit.range)) ? [] : [hit];
    const speaker = speakers.get(judgement.type);
    return speaker === undefined ? [hit] : [{ ...hit, rule: { ...speaker, level: hit.rule.level, only_alone: hit.rule.only_alone } }];
  });
}
