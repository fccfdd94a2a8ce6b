import type { IndicatorClass } from './indicator.ts';
import type { Level, LimitMeasure } from './rule.ts';

/** Where a profile comes from: the default itself, one that ships with the program, or the user's own. */
export type ProfileSource = 'national' | 'shipped' | 'own';

/** An entry of the user's own vocabulary: what is called so is of this class. `method`: id of a vocabulary of the class. */
export type ProfileItem = { readonly words: string; readonly class: IndicatorClass; readonly method?: string | undefined };

/** What an interface changes of a profile; everything else of it, comments too, stays as its author wrote it. */
export type ProfileChange =
  /** An entry of the same words is replaced. */
  | { readonly kind: 'add-item'; readonly item: ProfileItem }
  | { readonly kind: 'remove-item'; readonly words: string }
  | ({ readonly kind: 'figures' } & ProfileFigures);

/** Agreed figures and reference values of a profile; null: as in the default. */
export type ProfileFigures = {
  /** By rule id, in the order of the rule's steps. */
  readonly limits: { readonly [rule: string]: readonly (number | null)[] };
  /** Hours that a worker has in a year. */
  readonly workerYear: number | null;
  /** What a worker costs in a year, yuan, low and high. */
  readonly workerCost: readonly [number, number] | null;
};

/** A rule of advice that holds a figure against values which the user may choose. */
export type Reference = {
  readonly rule: string;
  readonly measure: LimitMeasure;
  readonly steps: readonly ReferenceStep[];
};

/** `usual`: the default's value, null where it has none; `own`: the profile's, null where it leaves that. */
export type ReferenceStep = { readonly bound: 'above' | 'from' | 'below'; readonly level: Level; readonly usual: number | null; readonly own: number | null };
