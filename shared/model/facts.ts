import type { Range } from './source-document.ts';

export type Fact<T> = { readonly value: T; readonly paragraph: number; readonly range: Range };

/** What the contract states about itself, each with the place it was read from; null or empty when it does not say. */
export type Facts = {
  /** Yuan, whole contract; the budget of a tender. */
  readonly amount: Fact<number> | null;
  /** The same in words (大写), where the document writes it so. */
  readonly amountInWords: Fact<number> | null;
  /** 大写 = 小写; null when only one of them is written. */
  readonly amountAgrees: boolean | null;
  readonly termMonths: Fact<number> | null;
  /** People posted to the project. */
  readonly staff: Fact<number> | null;
  /** Those who must hold a social-work certificate. */
  readonly certified: Fact<number> | null;
  /** Stations that the contract is to run. */
  readonly stations: Fact<number> | null;
  readonly instalments: readonly Instalment[];
  /** Sentences that promise supervision of the social workers. */
  readonly supervision: readonly Fact<string>[];
  readonly evaluator: Fact<Evaluator> | null;
  /** Parts of an assessment and their points or percent, in reading order. */
  readonly evaluationWeights: readonly EvaluationWeight[];
  /** Sentences that take money off for shortfalls. */
  readonly deductions: readonly Fact<string>[];
  readonly bond: Fact<Bond> | null;
  /** Lines of a price list or of a sentence that divides the price. */
  readonly budget: readonly BudgetLine[];
};

export type Evaluator = 'purchaser' | 'third-party' | 'joint';

export type Instalment = {
  readonly paragraph: number;
  readonly range: Range;
  /** 0–1 of the price; null when only an amount is written. */
  readonly share: number | null;
  /** Yuan; null when only a share is written. */
  readonly amount: number | null;
  /** The words that say when: 合同签订后. */
  readonly condition: string;
  readonly days: number | null;
  readonly workingDays: boolean;
  /** Where the days stand, when one sentence says them for every instalment; null when the instalment says them itself. */
  readonly daysFrom: { readonly paragraph: number; readonly range: Range } | null;
};

export type EvaluationWeight = { readonly name: string; readonly weight: number; readonly paragraph: number; readonly range: Range };

/** `share` is 0–1 of the price, `amount` yuan; one of them is written. */
export type Bond = { readonly share: number | null; readonly amount: number | null };

export type BudgetKind = 'personnel' | 'service' | 'administrative' | 'overhead';

export type BudgetLine = { readonly name: string; readonly amount: number; readonly kind: BudgetKind; readonly paragraph: number; readonly range: Range };
