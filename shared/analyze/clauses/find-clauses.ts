import type { ContractOutline } from '../../model/contract-outline.ts';
import type { Finding } from '../../model/finding.ts';
import type { Level } from '../../model/rule.ts';
import type { Range, SourceDocument } from '../../model/source-document.ts';
import { citationAt } from '../../text/clause-path.ts';
import { message } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { RuleBudget } from '../rule-budget.ts';
import type { RuleSet } from '../rule-pack/load-rule-pack.ts';
import type { CompiledRule } from '../rule-pack/read-rule.ts';
import { readDocument } from './read-document.ts';
import type { Unit } from './read-units.ts';
import { hearUnknown } from './hear-unknown.ts';
import { joinFindings } from './join-findings.ts';
import { matchRules } from './match-rules.ts';
import { quoteHalves } from './quote-halves.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import type { Hit } from './resolve-overlaps.ts';
import { weighHits } from './weigh-hits.ts';

/** The clauses that leave the provider's side open, in reading order. In a policy paper nothing is more than a hint. */
export function findClauses(document: SourceDocument, outline: ContractOutline, set: RuleSet, { units, policy, budget } = readDocument(document, outline, set)): Result<readonly Finding[]> {
  const matched = matchRules(units, set, budget);
  const isSoftened = readSoftened(units, budget);
  for (const { rule } of matched) isSoftened(rule);
  const finished = matched.filter(({ rule }) => !budget.stopped.has(rule.id));
  const weighed = policy ? finished : weighHits(finished, set);
  const told = policy ? resolveOverlaps(weighed) : quoteHalves(resolveOverlaps([...weighed, ...hearUnknown(document.paragraphs, units, weighed, set)]), set);
  const grave = new Set(told.filter(({ rule }) => rule.level === 'high' || rule.level === 'medium').map(({ rule }) => rule.id.split('-', 1)[0]));
  const levelOf = ({ rule }: Hit): Level => {
    if (policy || isSoftened(rule)) return 'info';
    const { weaker_without: others } = rule;
    return others === undefined || others.findings.some((code) => grave.has(code)) ? rule.level : others.level;
  };
  const findings = joinFindings(told.map((hit) => buildFinding(hit, levelOf(hit), document, outline)), set.rules);
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

function buildFinding({ rule, unit, range: found, hint }: Hit, level: Level, document: SourceDocument, outline: ContractOutline): Finding {
  const paragraph = document.paragraphs[unit.paragraph];
  const context = outline.contexts[unit.paragraph];
  // A typed number is cited as the clause, never quoted as its words.
  const range: Range = [Math.min(Math.max(found[0], context?.textStart ?? 0), found[1]), found[1]];
  const quote = (paragraph?.text ?? '').slice(range[0], range[1]);
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
