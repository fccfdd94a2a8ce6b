import type { Range } from './source-document.ts';

/** Five facts that decide which law may be cited and how firmly; each with the answers there are. */
export type GateAnswers = {
  /** In the central catalogue or above the threshold of procurement law. */
  readonly threshold: 'yes' | 'no';
  /** Who pays: state organ, public institution, people's organisation (妇联, 残联 …), village or residents' committee. */
  readonly purchaser: 'organ' | 'institution' | 'mass-organisation' | 'committee' | 'other';
  /** Who serves. */
  readonly provider: 'small-enterprise' | 'large-enterprise' | 'social-service' | 'other';
  readonly procedure: 'tender' | 'negotiation' | 'consultation' | 'single-source' | 'below-threshold';
  readonly stage: 'draft' | 'notice' | 'before-signing' | 'in-force';
};

export type GateName = keyof GateAnswers;

export type Gate<Answer extends string = string> = {
  /** null: not known, or the reader says that it is not clear. */
  readonly answer: Answer | null;
  readonly source: 'guessed' | 'asked' | 'unknown';
  /** Where a guess was read; null for a guess from the kind of document. */
  readonly place: { readonly paragraph: number; readonly range: Range } | null;
};

export type Gates = { readonly [name in GateName]: Gate<GateAnswers[name]> };

/** What a reader has answered; null where he says that it is not clear. */
export type AskedGates = { readonly [name in GateName]?: GateAnswers[name] | null | undefined };

/** Whom the advice speaks to: who serves, who pays, who evaluates. */
export type Role = 'provider' | 'purchaser' | 'evaluator';

/** From where a review is looked at. */
export type Standpoint = { readonly gates: Gates; readonly role: Role };
