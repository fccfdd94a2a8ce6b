import type { Quantity, Reach } from '../../model/indicator.ts';

/** A quantity with the words that belong to it. Places count in the stretch it was read from. */
export type Reading = {
  readonly start: number;
  readonly end: number;
  readonly item: string;
  /** Where the class is looked for, nearest first. */
  readonly contexts: readonly string[];
  readonly quantity: Quantity;
  /** A word such as 不少于 stands with it. */
  readonly compared: boolean;
  readonly detail: string | null;
  readonly scope: string | null;
  readonly reach: Reach | null;
  /** Counted in the total of another reading of the stretch, which begins there: 每月探访2次，共45人. */
  readonly within: number | null;
};

/** What a stretch inherits from the ones before it in the same sentence, and from the list or table it stands in. */
export type Inherited = {
  /** 服务覆盖率：… or the first cell of the row. */
  readonly header: string;
  readonly period: string | null;
  /** The period that the list or the table names for all it holds, shares too; one named in a sentence does not reach shares. */
  readonly announced: string | null;
  readonly comparator: '>=' | null;
};

export type Stretch = { readonly readings: readonly Reading[]; readonly inherited: Inherited };

export type Lead = {
  /** Everything between the amount before and this one, times of day and year blanked. */
  readonly whole: string;
  /** Its last part, where the counted thing is named. */
  readonly phrase: string;
  readonly phraseStart: number;
  readonly tail: string;
  /** Some characters behind the unit, whatever they are. */
  readonly behind: string;
  /** It stands in brackets behind another amount. */
  readonly bracketed: boolean;
};
