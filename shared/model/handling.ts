import type { IndicatorClass } from './indicator.ts';
import type { DimensionName } from './measure.ts';
import type { Decision, Decisions } from './revision.ts';

/** Where a rule shall not speak: for one finding, in this document, or in every document under this profile. */
export type WaiverScope = 'finding' | 'document' | 'profile';
export type WaiverCategory = 'agreed-elsewhere' | 'not-this-case' | 'misread' | 'other';

/** Why a finding is not applicable. Only scope and category leave the house in the feedback export; the reason stays. */
export type Waiver = { readonly scope: WaiverScope; readonly category: WaiverCategory; readonly reason: string };

type Waivers = { readonly [subject: string]: Waiver };

/** All that a user did with one document. Kept by the document's hash, apart from the analysis. */
export type Handling = {
  readonly decisions: Decisions;
  /** By finding id. */
  readonly waivedFindings: Waivers;
  /** By rule code (ca001): in this document. */
  readonly waivedRules: Waivers;
  /** By rule code: under the profile of the review; the same in every document. */
  readonly profileRules: Waivers;
  /** By indicator id. */
  readonly classes: { readonly [indicator: string]: IndicatorClass };
};

type ChangeOf<Part extends keyof Handling> = {
  readonly part: Part;
  readonly subject: string;
  /** null: nothing stood, or shall stand, there. */
  readonly before: Handling[Part][string] | null;
  readonly after: Handling[Part][string] | null;
};
export type Change = { readonly [Part in keyof Handling]: ChangeOf<Part> }[keyof Handling];

/** What one act of the user changed: never empty. */
export type Step = readonly Change[];

/** `undone` runs from the step that was undone first to the one that redo brings back. */
export type History = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

/** The words that something was said about: found again in a later review of the same document. */
export type Anchor = {
  /** Rule id; '' for an indicator. */
  readonly rule: string;
  readonly paragraph: number;
  readonly sentence: string;
  readonly quote: string;
  readonly clause: string | null;
};

/** The wording that a decision took, as it was read then; `key` is what its id says behind the finding's. */
export type Wording = { readonly key: string; readonly action: 'replace' | 'delete' | 'insert'; readonly text: string; readonly scope: string };

/** What was said about something that the newest review has no place for. It waits for a review that has. */
export type LeftOver = { readonly anchor: Anchor } & (
  | { readonly part: 'decisions'; readonly value: Decision; readonly wording: Wording | null }
  | { readonly part: 'waivedFindings'; readonly value: Waiver }
  | { readonly part: 'classes'; readonly value: IndicatorClass }
);

export type OverviewWeights = { readonly [dimension in DimensionName]?: number };

/** What the user said that changes findings' standing and figures: the review is made with it. */
export type Adjustments = Pick<Handling, 'waivedFindings' | 'waivedRules' | 'profileRules' | 'classes'> & {
  /** null: the weights of the rule pack. */
  readonly weights: OverviewWeights | null;
};
