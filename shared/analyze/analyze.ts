import type { ContractOutline } from '../model/contract-outline.ts';
import type { Finding, Strength } from '../model/finding.ts';
import type { Adjustments } from '../model/handling.ts';
import type { AskedGates, Role, Standpoint } from '../model/gates.ts';
import type { Review } from '../model/review.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { RuleWatch } from '../ports.ts';
import type { Result } from '../result.ts';
import { findWaived } from './adjust/find-waived.ts';
import { noAdjustments } from './adjust/no-adjustments.ts';
import { findClauses } from './clauses/find-clauses.ts';
import { findStrengths } from './clauses/find-strengths.ts';
import { readDocument } from './clauses/read-document.ts';
import { judgeDocument } from './document/judge-document.ts';
import { answerGates, guessGates } from './gates/guess-gates.ts';
import { groundFindings, takeStandpoint } from './gates/take-standpoint.ts';
import { measure } from './measure.ts';
import type { Figures, Measure } from './measure.ts';
import { tellStopped } from './rule-budget.ts';
import type { RulePack } from './rule-pack.ts';

export type Analysis =
  & { readonly findings: readonly Finding[]; readonly strengths: readonly Strength[] }
  & Figures & Standpoint & Pick<Review, 'notApplicable' | 'unadjusted'>;

/** Who reads, and what he has answered before the text was read. */
export type Reader = { readonly role: Role; readonly gates: AskedGates };

const anyone: Reader = { role: 'provider', gates: {} };

/**
 * Judges the sentences, measures the work (what the clauses leave open is a figure of the measure), then judges the
 * document as a whole by what was found and measured. Last, every finding is told from where the reader stands. Findings
 * that the user marked as not applicable are told and count nowhere.
 */
export function analyze(
  document: SourceDocument, outline: ContractOutline, pack: RulePack, reader: Reader = anyone, adjustments: Adjustments = noAdjustments, watch?: RuleWatch,
): Result<Analysis> {
  const reading = readDocument(document, outline, pack.rules, watch);
  const standpoint: Standpoint = { gates: answerGates(guessGates(document, outline, pack.standpoint), reader.gates), role: reader.role };
  const provider = standpoint.gates.provider.answer;
  const asked = { ...pack.rules, rules: pack.rules.rules.filter(({ when }) => when.provider?.includes(provider ?? 'unknown') ?? true) };
  const clauses = findClauses(document, outline, asked, reading);
  const waived = findWaived(clauses.value, adjustments);
  const counted = clauses.value.filter(({ id }) => waived[id] === undefined);
  const { contradictions, messages, ...measured } = measure(document, outline, counted, pack, adjustments);
  const whole = judgeDocument(document, outline, { ...reading, provider, findings: counted, measured, contradictions, messages }, pack.rules);
  const findings = [...clauses.value, ...whole.findings].toSorted((a, b) => a.paragraph - b.paragraph || a.range[0] - b.range[0]);
  const strengths = findStrengths(document, outline, reading, pack.rules);
  const told = takeStandpoint(groundFindings(findings, [...pack.rules.rules, ...pack.rules.documentRules], pack.standpoint), standpoint, pack.standpoint);
  const unadjusted = measured.indicators.some(({ reclassified }) => reclassified !== null)
    ? withoutClasses(measure(document, outline, counted, pack, { ...adjustments, classes: {} }))
    : null;
  return {
    value: { findings: told, notApplicable: findWaived(findings, adjustments), strengths, ...measured, unadjusted, ...standpoint },
    messages: [...clauses.messages, ...whole.messages, ...tellStopped(reading.budget, [...pack.rules.rules, ...pack.rules.strengths, ...pack.rules.documentRules], (watch?.mostMs ?? 0) / 1000)],
  };
}

function withoutClasses({ ratios, capacity, overview }: Measure): Review['unadjusted'] {
  return { ratios, capacity, overview };
}
