import type { Range } from '../../model/source-document.ts';
import { isCatchAll } from '../is-catch-all.ts';
import { judgeSentence, readGrounds } from '../learned/judge-sentence.ts';
import type { RuleSet } from '../rule-pack/load-rule-pack.ts';
import type { Hit } from './resolve-overlaps.ts';
import { overlap } from './weigh-hits.ts';

/** Characters between two halves of one fault, at most. */
const farthest = 30;

/**
 * A pattern may know one half of what is wrong: the parts of the sentence that labelled sentences say carry it are quoted with it, as
 * far as no other finding speaks of them. A rule whose wording is made for its own words alone keeps to them, and so do a reader's own.
 */
export function quoteHalves(hits: readonly Hit[], { learned }: Pick<RuleSet, 'learned'>): readonly Hit[] {
  if (learned === null) return hits;
  return hits.map((hit): Hit => {
    const { rule, unit, range, hint } = hit;
    if (hint !== undefined || !isCatchAll(rule.type) || !learned.rules.has(rule.id) || rule.templates.some(({ scope }) => scope === 'match')) return hit;
    const { matching } = unit;
    const judgement = judgeSentence(matching.text, learned);
    if (judgement.probability < learned.threshold) return hit;
    const others = hits.filter((other) => other !== hit && other.unit.paragraph === unit.paragraph).map((other) => other.range);
    const halves = readGrounds(matching.text, learned, judgement).parts.map((part) => matching.toOriginal(part));
    return { ...hit, range: halves.reduce((quote, half) => join(quote, half, others), range) };
  });
}

function join(quote: Range, half: Range, others: readonly Range[]): Range {
  const apart = Math.max(half[0] - quote[1], quote[0] - half[1]);
  const both: Range = [Math.min(quote[0], half[0]), Math.max(quote[1], half[1])];
  return apart < 0 || apart > farthest || others.some((other) => overlap(both, other)) ? quote : both;
}
