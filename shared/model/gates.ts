import type { Range } from './source-document.ts';

/** Five facts that decide which law may be cited and how firmly; each with the answers there are, in the order in which they are offered. */
export const gateAnswers = {
  /** In the central catalogue or above the threshold of procurement law. */
  threshold: ['yes', 'no'],
  /** Who pays: state organ, public institution, people's organisation (妇联, 残联 …), village or residents' committee. */
  purchaser: ['organ', 'institution', 'mass-organisation', 'committee', 'other'],
  /** Who serves. */
  provider: ['small-enterprise', 'large-enterprise', 'social-service', 'other'],
  procedure: ['tender', 'negotiation', 'consultation', 'single-source', 'below-threshold'],
  stage: ['draft', 'notice', 'before-signing', 'in-force'],
} as const;

export const gateNames = ['threshold', 'purchaser', 'provider', 'procedure', 'stage'] as const satisfies readonly (keyof typeof gateAnswers)[];
export type GateName = (typeof gateNames)[number];
export type GateAnswers = { readonly [name in GateName]: (typeof gateAnswers)[name][number] };

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
export const roles = ['provider', 'purchaser', 'evaluator'] as const;
export type Role = (typeof roles)[number];

/** From where a review is looked at. */
export type Standpoint = { readonly gates: Gates; readonly role: Role };
