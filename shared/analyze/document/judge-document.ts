import type { ContractOutline } from '../../model/contract-outline.ts';
import type { Finding } from '../../model/finding.ts';
import type { GateAnswers } from '../../model/gates.ts';
import type { Message, MessageCode } from '../../model/message.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import type { Reading } from '../clauses/read-document.ts';
import type { Unit } from '../clauses/read-units.ts';
import { findDisagreements } from '../kinds/comparison.ts';
import { findPassedLimits } from '../kinds/limit.ts';
import { findMissing } from '../kinds/missing-clause.ts';
import { findScore } from '../kinds/score.ts';
import type { CompiledPattern } from '../rule-pack/compile-pattern.ts';
import type { ComparisonName } from '../rule-pack/document-rule-schema.ts';
import type { RuleSet } from '../rule-pack/load-rule-pack.ts';
import type { DocumentRule } from '../rule-pack/read-document-rule.ts';
import { buildDocumentFinding } from './document-finding.ts';
import { findSaid } from './said.ts';
import { readScope } from './whole.ts';
import type { Remark, Whole } from './whole.ts';

/** What was read from the document before it is judged as a whole. */
export type Before = Reading & Omit<Whole, 'document' | 'outline' | 'candidates'> & {
  /** What the provider is, as the reader says or the text lets guess. */
  readonly provider: GateAnswers['provider'] | null;
};

export type Judged = {
  readonly findings: readonly Finding[];
  /** Of the messages of measuring, those that no finding tells. */
  readonly messages: readonly Message[];
};

/** Messages that a comparison tells as a finding, wherever it is asked. */
const toldBy: { readonly [code in MessageCode]?: ComparisonName } = { 'amount-mismatch': 'amount-in-words', 'indicator-contradiction': 'indicators' };

/** Judges the document as a whole: what it leaves out, contradicts or goes too far in. No findings for a fragment or a policy paper. */
export function judgeDocument(document: SourceDocument, outline: ContractOutline, { policy, budget, provider, ...before }: Before, set: RuleSet): Judged {
  const scope = policy ? null : readScope(document, outline);
  if (scope === null) return { findings: [], messages: before.messages };
  const whole: Whole = { document, outline, ...before, candidates: readCandidates(before.units, set) };
  const asked = set.documentRules.filter(({ when }) => when.documents.includes(scope) && (when.provider?.includes(provider ?? 'unknown') ?? true));
  const compared = new Set(asked.map((rule) => (rule.kind === 'comparison' ? rule.compare : undefined)));
  return {
    findings: asked.flatMap((rule) => budget.spend<readonly Remark[]>(rule.id, [], () => remarks(rule, whole)).map((remark) => buildDocumentFinding(rule, remark, whole))),
    messages: before.messages.filter(({ code }) => toldBy[code] === undefined || !compared.has(toldBy[code])),
  };
}

function remarks(rule: DocumentRule, whole: Whole): readonly Remark[] {
  const { said, said_in: sections, headings, unless } = rule.when;
  const places = said === null ? [] : findSaid(said, { in: sections, headings }, whole);
  if (said !== null && places.length === 0) return [];
  if (unless.some((words) => whole.units.some(({ matching }) => words.test(matching.text)))) return [];
  switch (rule.kind) {
    case 'missing-clause': return findMissing(rule, places, whole);
    case 'score': return findScore(rule, whole);
    case 'limit': return findPassedLimits(rule, whole);
    case 'comparison': return findDisagreements(rule, whole);
  }
}

/** One walk over the text tells which sentences each pattern needs to be run on. */
function readCandidates(units: readonly Unit[], { documentIndex }: RuleSet): ReadonlyMap<CompiledPattern, readonly Unit[]> {
  const candidates = new Map<CompiledPattern, Unit[]>();
  for (const unit of units) {
    for (const pattern of documentIndex.possible(unit.matching.text)) {
      const own = candidates.get(pattern);
      if (own === undefined) candidates.set(pattern, [unit]);
      else own.push(unit);
    }
  }
  return candidates;
}
