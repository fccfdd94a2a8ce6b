import type { SourceDocument } from '../../model/source-document.ts';
import { isCatchAll } from '../is-catch-all.ts';
import { judgeSentence, readGrounds } from '../learned/judge-sentence.ts';
import type { RuleSet } from '../rule-pack/load-rule-pack.ts';
import { applies } from './applies.ts';
import type { Unit } from './read-units.ts';
import type { Hit } from './resolve-overlaps.ts';
import { readSpeakers } from './weigh-hits.ts';

/** A sentence as short as a heading or a table cell says too little to be judged by its likeness. */
const shortest = 8;

/**
 * Sentences in which no rule found anything but which read like those that people labelled. The rule that speaks for
 * their type gives basis, advice and wording; its sections and bearers hold here too. `paragraphs`: where the
 * words stand that it went by.
 */
export function hearUnknown(paragraphs: SourceDocument['paragraphs'], units: readonly Unit[], hits: readonly Hit[], set: RuleSet): readonly Hit[] {
  const { learned, unlike } = set;
  if (learned === null) return [];
  const told = new Set(hits.filter(({ rule }) => isCatchAll(rule.type)).map(({ unit }) => unit));
  const speakers = readSpeakers(set);
  const all = [...speakers.values()];
  return units.flatMap((unit): readonly Hit[] => {
    const { matching } = unit;
    const { text } = matching;
    if (text.length < shortest || told.has(unit) || !all.some((rule) => applies(rule, unit)) || unit.denied || unit.aside) return [];
    const judgement = judgeSentence(text, learned);
    const rule = speakers.get(judgement.type);
    if (judgement.probability < learned.threshold || rule === undefined || !applies(rule, unit) || unlike.test(unit.reach)) return [];
    const { range, words } = readGrounds(text, learned, judgement);
    const shown = words.map((word) => `“${paragraphs[unit.paragraph]?.text.slice(...matching.toOriginal(word)) ?? ''}”`).join('');
    return [{ rule, unit, range: matching.toOriginal(range), hint: learned.hint.replaceAll('{words}', shown) }];
  });
}
