import type { Finding } from '#shared/model/finding.ts';
import type { Waiver } from '#shared/model/handling.ts';
import type { Decision, Proposal } from '#shared/model/revision.ts';

/** What a row of the list, its detail and its decision are told about one finding. */
export type ItemProps = {
  /** Of the review. */
  readonly id: string;
  readonly finding: Finding;
  readonly decision: Decision | undefined;
  /** Set: the finding is not applicable. */
  readonly waiver: Waiver | undefined;
  /** Findings of the same rule that wait for a decision, this one included. */
  readonly openOfRule: number;
  readonly proposals: readonly Proposal[];
  /** Of the paragraph. */
  readonly text: string;
  /** Of the laws as this review cites them, `YYYY-MM-DD`. */
  readonly basisDate: string;
  readonly open: boolean;
  readonly onSelect: (finding: string) => void;
};
