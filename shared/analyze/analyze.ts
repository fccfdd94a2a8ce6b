import type { ContractOutline } from '../model/contract-outline.ts';
import type { Finding } from '../model/finding.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Result } from '../result.ts';
import { findClauses } from './clauses/find-clauses.ts';
import { measure } from './measure.ts';
import type { Measure } from './measure.ts';
import type { RulePack } from './rule-pack.ts';

export type Analysis = { readonly findings: readonly Finding[] } & Omit<Measure, 'messages'>;

/** Judges the clauses, then measures the work: what the clauses leave open is a figure of the measure. */
export function analyze(document: SourceDocument, outline: ContractOutline, pack: RulePack): Result<Analysis> {
  const findings = findClauses(document, outline, pack.rules);
  const { messages, ...measured } = measure(document, outline, findings.value, pack);
  return { value: { findings: findings.value, ...measured }, messages: [...findings.messages, ...messages] };
}
