/** Words that rules, findings and exports share. The rule as the engine compiles it lives in analyze. */

/** Clauses that leave the provider's side open, in the order in which they are told. */
export const catchAllTypes = [
  'open_ended_tasks', 'vague_cooperation', 'open_list', 'unilateral_change', 'unilateral_judgement', 'unpaid_extra', 'personnel_control',
] as const;
export type CatchAllType = (typeof catchAllTypes)[number];

/** Every type of finding, the catch-alls first. */
export const findingTypes = [
  ...catchAllTypes,
  'professional_balance', 'statutory_authority', 'administrative_work', 'indicator_quality', 'conflicting_figures', 'capacity',
  'term', 'payment', 'staffing', 'liability', 'termination', 'purchaser_duties', 'acceptance', 'personal_data', 'procurement_documents',
] as const;
export type FindingType = (typeof findingTypes)[number];

export type Level = 'high' | 'medium' | 'low' | 'info';
/** How grave: the more, the heavier. */
export const levelWeight: { readonly [level in Level]: number } = { high: 3, medium: 2, low: 1, info: 0 };

/** T1 text differs from a stated number or form · T2 may be out of step · T3 professional advice. */
export type Claim = 'T1' | 'T2' | 'T3';

/** One quotable sentence of a law or paper. */
export type BasisEntry = {
  readonly id: string;
  /** 政府采购需求管理办法, without 《》. */
  readonly name: string;
  readonly issuer: string;
  readonly number: string;
  readonly article: string;
  /** Word for word. */
  readonly quote: string;
  /** 法律, 行政法规, 部门规章, 规范性文件 … */
  readonly force: string;
  readonly status: string;
  /** Set where the law does not apply to this contract as it stands: what it is good for here. */
  readonly remark?: string;
};

/** Figures that a rule may hold against limits. */
export const limitMeasures = [
  'term-months', 'payment-days', 'bond-share', 'workers-per-station', 'hours-load', 'yuan-per-worker-year', 'professional-share',
  'certified-share', 'weight-share',
] as const;
export type LimitMeasure = (typeof limitMeasures)[number];
