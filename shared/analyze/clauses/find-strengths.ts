import type { ContractOutline } from '../../model/contract-outline.ts';
import type { Strength } from '../../model/finding.ts';
import type { Range, SourceDocument } from '../../model/source-document.ts';
import { citationAt } from '../../text/clause-path.ts';
import { matchPhrase } from '../kinds/phrase.ts';
import type { CompiledPattern } from '../rule-pack/compile-pattern.ts';
import type { RuleSet } from '../rule-pack/load-rule-pack.ts';
import type { StrengthRule } from '../rule-pack/read-strength.ts';
import { applies, isExcepted, readAround } from './applies.ts';
import type { Reading } from './read-document.ts';
import type { Unit } from './read-units.ts';
import { snapQuote } from './snap-quote.ts';

/** The good clauses of a contract, each kind at its first place, in reading order. A policy paper has none: it binds nobody. */
export function findStrengths(document: SourceDocument, outline: ContractOutline, { units, policy, budget }: Reading, set: RuleSet): readonly Strength[] {
  if (policy) return [];
  const found = new Map<string, Strength>();
  for (const unit of units) {
    const { matching } = unit;
    for (const { rule, pattern } of set.strengthIndex.possible(matching.text)) {
      if (found.has(rule.id) || !applies(rule, unit)) continue;
      const span = budget.spend(rule.id, undefined, () => findSound(rule, pattern, unit, set));
      if (span === undefined) continue;
      const { paragraph } = unit;
      const range = matching.toOriginal(snapQuote(matching.text, span));
      const quote = document.paragraphs[paragraph]?.text.slice(...range) ?? '';
      found.set(rule.id, {
        rule: rule.id, title: rule.title, paragraph, range, quote, clause: citationAt(outline, paragraph),
        page: document.paragraphs[paragraph]?.page ?? null, message: rule.message.replaceAll('{match}', quote),
      });
    }
  }
  return [...found.values()].filter(({ rule }) => !budget.stopped.has(rule));
}

function findSound(rule: StrengthRule, pattern: CompiledPattern, unit: Unit, set: RuleSet): Range | undefined {
  const span = matchPhrase(unit.matching.text, pattern)[0];
  return span === undefined || isExcepted(rule, unit, span, readAround(unit, set)) ? undefined : span;
}
