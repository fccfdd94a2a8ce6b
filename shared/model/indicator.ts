import type { Range } from './source-document.ts';

export type IndicatorClass = 'professional' | 'administrative' | 'support';

/** An amount or level of work that the provider must reach or must not exceed; or a duty item that has no number. */
export type Indicator = {
  /** `paragraph:start` */
  readonly id: string;
  readonly paragraph: number;
  readonly range: Range;
  readonly quote: string;
  readonly class: IndicatorClass;
  /** The class that the tool had given; null where the user changed nothing. */
  readonly reclassified: IndicatorClass | null;
  /** The vocabulary that decided (casework, 个案); null where only the unit spoke. */
  readonly method: Method | null;
  readonly item: string;
  /** null: a duty without a number. */
  readonly quantity: Quantity | null;
  /** Of a duty without a number: what it is made of, in the text's words (精神慰藉, 陪同就医); empty for a measured one. */
  readonly tasks: readonly string[];
  /** Nested requirement kept apart from the main amount: 每组不少于4节. */
  readonly detail: string | null;
  /** 站, 村, 人 … for an amount per scope. */
  readonly scope: string | null;
  /** Of a frequency: to how many people or households it is owed (每月探访2次，共45人); null where the text does not say. */
  readonly reach: Reach | null;
  /** Points or percent given in an indicator table. */
  readonly weight: number | null;
  /** Why this class: the words that decided. */
  readonly reason: string;
  /** A best guess: the reader is asked. */
  readonly undecided: boolean;
  /** 0–1 of a class that was learned, not named by a word; null where a word decided. */
  readonly confidence: number | null;
  /** Over all scopes and the whole term; null where the document does not say how many scopes or how long. */
  readonly total: Total | null;
  /** `total` by the conversion table; null for what the table does not know. */
  readonly hours: Hours | null;
  readonly repeats: Repeat | null;
};

export type Method = { readonly id: string; readonly title: string };

export type Quantity = {
  readonly comparator: '>=' | '<=' | '=' | 'range';
  /** A number; a ratio such as 10:1 stays a string. */
  readonly value: number | string;
  /** Upper end of a range. */
  readonly max: number | null;
  /** As written: 例, 场, 人次; % for every percentage. */
  readonly unit: string;
  /** 年, 月, 季度, 合同期 …; null when the text gives none. */
  readonly period: string | null;
};

/** People (人, 名) or households (户). */
export type Reach = { readonly count: number; readonly unit: string };

export type Total = {
  readonly value: number;
  /** The quantity's own, or 人次 and 户次 where a frequency is owed to many. */
  readonly unit: string;
  readonly max: number | null;
  /** How it was computed, for the reader: 2名 × 8站 = 16名. */
  readonly arithmetic: string;
};

export type Estimate = { readonly low: number; readonly high: number };

export type Hours = Estimate & { readonly arithmetic: string };

/**
 * The same work is stated elsewhere. `same`: again, in text and table, and counted once. `total`: this one is the sum of
 * the other over its scopes (每站2名, 全县16名), or is in the other's total (每月探访2次，共45人); both are listed, the
 * hours count once.
 */
export type Repeat = { readonly kind: 'same' | 'total'; readonly indicator: string };
