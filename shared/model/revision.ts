import type { Range } from './source-document.ts';

/** One change to one paragraph of the original text. `range` is empty for an insertion. */
export type TextEdit = {
  readonly paragraph: number;
  readonly range: Range;
  readonly text: string;
  /** Set: `text` is no part of the paragraph but a clause of its own behind it; `range` is empty, at the paragraph's end. */
  readonly clause?: NewClause;
};

export type NewClause = {
  /** The paragraph whose look it takes, and whose automatic number it continues if `number` says so. */
  readonly like: number;
  /** As a reader sees it: （四）; '' for a paragraph without number. */
  readonly number: string;
  /** What is typed before `text`: the number with its blanks; '' where the word processor numbers, or nobody does. */
  readonly lead: string;
};

/** A wording that would remove the fault of a finding. */
export type Proposal = {
  /** `finding id/key of the wording`: another reader may see the same wording in another place. */
  readonly id: string;
  readonly finding: string;
  readonly kind: 'preferred' | 'fallback';
  readonly action: 'replace' | 'delete' | 'insert';
  /** What a reader sees: the new wording of the scope, without marks. Empty for `delete`. */
  readonly text: string;
  /** The scope it replaces, for a reader who edits the wording. */
  readonly scope: Range;
  /** The smallest changes that lead from the original to `text`, in order, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** What the contract did not say and the parties must fill in; shown as 【待填：…】 in `text`. */
  readonly blanks: readonly string[];
};

export type Decision =
  | { readonly action: 'accept'; readonly proposal: string }
  | { readonly action: 'edit'; readonly proposal: string; readonly text: string }
  /** The finding is right, but only a comment shall go into the file. */
  | { readonly action: 'comment' }
  | { readonly action: 'reject'; readonly reason: string };

/** By finding id. Kept apart from the analysis. */
export type Decisions = { readonly [finding: string]: Decision };

/** What an export has to write: edits that do not overlap, and comments on ranges. */
export type RevisionPlan = {
  readonly edits: readonly PlannedEdit[];
  readonly comments: readonly PlannedComment[];
};

export type PlannedEdit = TextEdit & { readonly finding: string };
export type PlannedComment = {
  readonly finding: string;
  readonly paragraph: number;
  readonly range: Range;
  readonly text: string;
};
