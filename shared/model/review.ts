import type { ContractOutline } from './contract-outline.ts';
import type { Finding, Strength } from './finding.ts';
import type { Facts } from './facts.ts';
import type { Standpoint } from './gates.ts';
import type { Indicator } from './indicator.ts';
import type { Capacity, DutyList, Funding, Overview, Ratios } from './measure.ts';
import type { Message } from './message.ts';
import type { Proposal } from './revision.ts';
import type { SourceDocument } from './source-document.ts';

/** Everything that was found out about one document. A value: the same bytes and rules give the same review. */
export type Review = Standpoint & {
  readonly document: SourceDocument;
  readonly outline: ContractOutline;
  readonly findings: readonly Finding[];
  /** Good clauses, one of a kind. */
  readonly strengths: readonly Strength[];
  readonly indicators: readonly Indicator[];
  readonly ratios: Ratios;
  readonly facts: Facts;
  readonly capacity: Capacity;
  readonly funding: Funding;
  readonly duties: DutyList;
  readonly overview: Overview;
  readonly proposals: readonly Proposal[];
  readonly messages: readonly Message[];
  readonly rules: RulePackLabel;
};

export type RulePackLabel = {
  readonly profile: string;
  readonly version: string;
  /** Date to which the quoted laws were checked, `YYYY-MM-DD`. */
  readonly basisDate: string;
};

/** Work done and to do inside a stage, in the stage's own unit (pages, paragraphs); 0 of 0 when unknown. */
export type Progress = {
  readonly stage: 'ingest' | 'structure' | 'analyze' | 'propose';
  readonly done: number;
  readonly total: number;
};
