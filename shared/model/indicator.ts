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
  readonly item: string;
  /** null: a duty without a number. */
  readonly quantity: Quantity | null;
  /** Nested requirement kept apart from the main amount: 每组不少于4节. */
  readonly detail: string | null;
  /** 站, 村, 人 … for an amount per scope. */
  readonly scope: string | null;
  /** Points or percent given in an indicator table. */
  readonly weight: number | null;
  /** Why this class: the words that decided. */
  readonly reason: string;
};

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

export type Ratio = {
  readonly professional: number;
  readonly administrative: number;
  readonly support: number;
  /** professional / (professional + administrative); null when both are 0. */
  readonly share: number | null;
};

export type Ratios = { readonly byCount: Ratio };

/** Each with the place it was read from; null when the document does not say. */
export type Facts = {
  /** Yuan, whole contract; the budget of a tender. */
  readonly amount: Fact<number> | null;
  readonly termMonths: Fact<number> | null;
  /** People posted to the project. */
  readonly staff: Fact<number> | null;
  /** Those who must hold a social-work certificate. */
  readonly certified: Fact<number> | null;
};

export type Fact<T> = { readonly value: T; readonly paragraph: number; readonly range: Range };
