import type { ContractOutline } from '../model/contract-outline.ts';
import type { Finding, Strength } from '../model/finding.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Result } from '../result.ts';
import { findClauses } from './clauses/find-clauses.ts';
import { findStrengths } from './clauses/find-strengths.ts';
import { readDocument } from './clauses/read-document.ts';
import { judgeDocument } from './document/judge-document.ts';
import { measure } from './measure.ts';
import type { Figures } from './measure.ts';
import type { RulePack } from './rule-pack.ts';

export type Analysis = { readonly findings: readonly Finding[]; readonly strengths: readonly Strength[] } & Figures;

/**
 * Judges the sentences, measures the work (what the clauses leave open is a figure of the measure), then judges the
 * document as a whole by what was found and measured.
 */
export function analyze(document: SourceDocument, outline: ContractOutline, pack: RulePack): Result<Analysis> {
  const reading = readDocument(document, outline, pack.rules);
  const clauses = findClauses(document, outline, pack.rules, reading);
  const { contradictions, messages, ...measured } = measure(document, outline, clauses.value, pack);
  const whole = judgeDocument(document, outline, { units: reading.units, policy: reading.policy, findings: clauses.value, measured, contradictions, messages }, pack.rules);
  const findings = [...clauses.value, ...whole].toSorted((a, b) => a.paragraph - b.paragraph || a.range[0] - b.range[0]);
  const strengths = findStrengths(document, outline, reading, pack.rules);
  return { value: { findings, strengths, ...measured }, messages: [...clauses.messages, ...messages] };
}
