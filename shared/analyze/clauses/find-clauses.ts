import type { ContractOutline } from '../../model/contract-outline.ts';
import type { Finding } from '../../model/finding.ts';
import type { Level } from '../../model/rule.ts';
import type { Range, SourceDocument } from '../../model/source-document.ts';
import { citationAt } from '../../text/clause-path.ts';
import { message } from '../../result.ts';
import type { Result } from '../../result.ts';
import { matchOpenList } from '../kinds/open-list.ts';
import { matchPhrase } from '../kinds/phrase.ts';
import type { CompiledPattern } from '../rule-pack/compile-pattern.ts';
import type { Excepting } from '../rule-pack/exception-index.ts';
import type { RuleBudget } from '../rule-budget.ts';
import type { RuleSet } from '../rule-pack/load-rule-pack.ts';
import type { CompiledRule } from '../rule-pack/read-rule.ts';
import { readDocument } from './read-document.ts';
import type { Unit } from './read-units.ts';
import { hasOtherSubject } from './read-voice.ts';
import { applies, isExcepted, readAround } from './applies.ts';
import { hearUnknown } from './hear-unknown.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import type { Hit } from './resolve-overlaps.ts';
import { snapQuote, trim } from './snap-quote.ts';
import { weighHits } from './weigh-hits.ts';

/** The clauses that leave the provider's side open, in reading order. In a policy paper nothing is more than a hint. */
export function findClauses(document: SourceDocument, outline: ContractOutline, set: RuleSet, { units, policy, budget } = readDocument(document, outline, set)): Result<readonly Finding[]> {
  const rules = new Set(set.rules);
  const matched: Hit[] = [];
  for (const unit of units) {
    const woken = set.index.possible(unit.matching.text);
    if (woken.length === 0 || hasOtherSubject(unit.matching.text)) continue;
    const around = readAround(unit, set);
    for (const { rule, pattern } of woken) {
      if (rules.has(rule) && applies(rule, unit)) matched.push(...budget.spend(rule.id, [], () => matchPattern(rule, pattern, unit, around)));
    }
  }
  const isSoftened = readSoftened(units, budget);
  for (const { rule } of matched) isSoftened(rule);
  const finished = matched.filter(({ rule }) => !budget.stopped.has(rule.id));
  const weighed = policy ? finished : weighHits(finished, set);
  const told = resolveOverlaps(policy ? weighed : [...weighed, ...hearUnknown(document.paragraphs, units, weighed, set)]);
  const grave = new Set(told.filter(({ rule }) => rule.level === 'high' || rule.level === 'medium').map(({ rule }) => rule.type));
  const levelOf = ({ rule }: Hit): Level => {
    if (policy || isSoftened(rule)) return 'info';
    const { weaker_without: others } = rule;
    return others === undefined || others.types.some((type) => grave.has(type)) ? rule.level : others.level;
  };
  const findings = told.map((hit) => buildFinding(hit, levelOf(hit), document, outline));
  return { value: findings, messages: policy && findings.length > 0 ? [message('policy-paper')] : [] };
}

/** Whether some sentence of the document takes the edge off what a rule finds: asked once of each rule that found something. */
function readSoftened(units: readonly Unit[], budget: RuleBudget): (rule: CompiledRule) => boolean {
  const known = new Map<string, boolean>();
  let whole: string | null = null;
  return ({ id, softenedBy }) => {
    if (softenedBy.length === 0) return false;
    const text = (whole ??= units.map((unit) => unit.matching.text).join('\n'));
    const softened = known.get(id) ?? budget.spend(id, false, () => softenedBy.some((closing) => closing.test(text)));
    known.set(id, softened);
    return softened;
  };
}

function matchPattern(rule: CompiledRule, pattern: CompiledPattern, unit: Unit, around: () => readonly Excepting[]): readonly Hit[] {
  const { text } = unit.matching;
  const spans = rule.kind === 'open-list' ? matchOpenList(text, pattern, rule.items ?? 0) : matchPhrase(text, pattern);
  if (spans.length === 0) return [];
  return spans
    .filter((span) => !isExcepted(rule, unit, span, around()))
    .map((span) => ({ rule, unit, range: unit.matching.toOriginal(replacesMatch(rule) ? trim(text, span) : snapQuote(text, span)) }));
}

/** A wording that is put in the place of the quoted words fits these words alone. */
function replacesMatch(rule: CompiledRule): boolean {
  return rule.templates.some((template) => template.scope === 'match');
}

function buildFinding({ rule, unit, range: found, hint }: Hit, level: Level, document: SourceDocument, outline: ContractOutline): Finding {
  const paragraph = document.paragraphs[unit.paragraph];
  const context = outline.contexts[unit.paragraph];
  // A typed number is cited as the clause, never quoted as its words.
  const range: Range = [Math.min(Math.max(found[0], context?.textStart ?? 0), found[1]), found[1]];
  const quote = (paragraph?.text ?? '').slice(...range);
  const why = hint === undefined ? rule.why : `${rule.why}${hint}`;
  return {
    id: `${rule.id}:${unit.paragraph}:${range[0]}`,
    rule: rule.id, title: rule.title, type: rule.type, level, claim: rule.claim,
    paragraph: unit.paragraph, range, sentence: unit.range, quote,
    clause: citationAt(outline, unit.paragraph),
    page: paragraph?.page ?? null,
    message: rule.message.replaceAll('{match}', quote),
    why, advice: rule.advice, basis: rule.basis, templates: rule.templates,
  };
}
