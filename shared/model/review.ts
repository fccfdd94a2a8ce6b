import type { Comparison } from './comparison.ts';
import type { ContractOutline } from './contract-outline.ts';
import type { Finding, Strength } from './finding.ts';
import type { Facts } from './facts.ts';
import type { Standpoint } from './gates.ts';
import type { Waiver } from './handling.ts';
import type { Indicator } from './indicator.ts';
import type { Capacity, DutyList, Funding, Overview, Ratios } from './measure.ts';
import type { Message } from './message.ts';
import type { Proposal } from './revision.ts';
import type { SourceDocument } from './source-document.ts';

/**
 * Everything that was found out about one document. A value: the same bytes, rules, standpoint and adjustments give the same
 * review. Reviews are stored: raise `reviewFormat` in shared/contract/review-format.ts when one gains a field.
 */
export type Review = Standpoint & {
  readonly document: SourceDocument;
  readonly outline: ContractOutline;
  readonly findings: readonly Finding[];
  /** By finding id: those that the user marked so. They stay in `findings` and count nowhere. */
  readonly notApplicable: { readonly [finding: string]: Waiver };
  /** Good clauses, one of a kind. */
  readonly strengths: readonly Strength[];
  readonly indicators: readonly Indicator[];
  readonly ratios: Ratios;
  readonly facts: Facts;
  readonly capacity: Capacity;
  readonly funding: Funding;
  readonly duties: DutyList;
  readonly overview: Overview;
  /** The figures by the tool's own classes; null while the user has changed none. */
  readonly unadjusted: Unadjusted | null;
  readonly proposals: readonly Proposal[];
  /** With the procurement document; null where none was given. */
  readonly comparison: Comparison | null;
  readonly messages: readonly Message[];
  /** Those of `messages` that tell about reading the file; a review made again from the document keeps them. */
  readonly reading: readonly Message[];
  readonly rules: RulePackLabel;
};

export type Unadjusted = { readonly ratios: Ratios; readonly capacity: Capacity; readonly overview: Overview };

export type RulePackLabel = {
  readonly profile: string;
  readonly version: string;
  /** Date to which the quoted laws were checked, `YYYY-MM-DD`. */
  readonly basisDate: string;
};

/** Work done and to do inside a stage, in the stage's own unit (pages, paragraphs); 0 of 0 when unknown. */
export type Progress = {
  readonly stage: 'ingest' | 'ocr' | 'structure' | 'analyze' | 'compare' | 'propose';
  readonly done: number;
  readonly total: number;
};
