import type { ContractOutline } from '../model/contract-outline.ts';
import type { Finding } from '../model/finding.ts';
import type { Facts, Indicator, Ratios } from '../model/indicator.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Result } from '../result.ts';
import { findClauses } from './clauses/find-clauses.ts';
import { measure } from './measure.ts';
import type { RulePack } from './rule-pack.ts';

export type Analysis = {
  readonly findings: readonly Finding[];
  readonly indicators: readonly Indicator[];
  readonly facts: Facts;
  readonly ratios: Ratios;
};

/** Judges the clauses and measures the work; the two do not know of each other. */
export function analyze(document: SourceDocument, outline: ContractOutline, pack: RulePack): Result<Analysis> {
  const findings = findClauses(document, outline, pack.rules);
  const { messages, ...measured } = measure(document, outline, pack.vocabularies);
  return { value: { findings: findings.value, ...measured }, messages: [...findings.messages, ...messages] };
}
