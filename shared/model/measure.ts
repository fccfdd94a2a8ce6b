import type { Estimate, IndicatorClass, Quantity } from './indicator.ts';
import type { Bearer } from './contract-outline.ts';
import type { Range } from './source-document.ts';

/** Measurements, never verdicts: no rule in force sets a share of professional work. */
export type Ratios = {
  readonly byCount: Ratio;
  readonly byHours: HoursRatio;
  /** By points or percent of an assessment table; null where no indicator has a weight. */
  readonly byWeight: Ratio | null;
  /** By yuan of the price list; null where the document gives none by kind of work. */
  readonly byMoney: Ratio | null;
  /** What `byCount` could be while classes are undecided: all of them administrative, or all professional. */
  readonly undecided: Undecided;
  /** Duties without a number, in `byCount` with one each. */
  readonly unquantified: { readonly [kind in IndicatorClass]: number };
  readonly open: Openness;
};

/** How many indicators wait for the reader's word, and the share by count at its lowest and highest; null when no share can be told. */
export type Undecided = { readonly count: number; readonly share: Estimate | null };

export type Ratio = {
  readonly professional: number;
  readonly administrative: number;
  readonly support: number;
  /** professional / (professional + administrative); null when both are 0. */
  readonly share: number | null;
};

export type HoursRatio = {
  readonly professional: Estimate;
  readonly administrative: Estimate;
  readonly support: Estimate;
  /** Lowest and highest the share can be within the table; null when nothing was converted. */
  readonly share: Estimate | null;
  /** Indicators that were converted, and those that could not be: no number, no scope, no such unit in the table. */
  readonly converted: number;
  readonly unconverted: number;
};

/** Catch-alls leave the administrative side without an end: then every share is "at most". */
export type Openness = { readonly atMost: boolean; /** Ids. */ readonly findings: readonly string[] };

export type Capacity = {
  readonly workers: number | null;
  /** Agreed parameter: hours one worker gives in a year. */
  readonly hoursPerWorkerYear: number;
  /** Over the whole term; null when staff or term is not stated. */
  readonly available: number | null;
  readonly asked: Estimate;
  /** asked / available; 1 is everything there is. */
  readonly load: Estimate | null;
  /** Indicators and duties that `asked` leaves out. */
  readonly unconverted: number;
  readonly arithmetic: string;
};

export type Funding = {
  /** Yuan a year. */
  readonly perYear: number | null;
  readonly perStationYear: number | null;
  readonly perWorkerYear: number | null;
  readonly personnel: Personnel | null;
  /** Yuan a year left for services when people are paid. */
  readonly leftForService: Estimate | null;
  readonly arithmetic: string;
  readonly comparisons: readonly Comparison[];
};

/** `stated`: read from the document's price list; otherwise workers × the agreed yearly cost of one. Yuan a year. */
export type Personnel = { readonly stated: boolean; readonly cost: Estimate; readonly share: Estimate };

/** A figure met elsewhere, to compare with; its kind says how little it binds. */
export type Comparison = {
  readonly of: 'station-year' | 'worker-year';
  readonly low: number;
  readonly high: number;
  readonly kind: 'statistics' | 'single-contract' | 'paper' | 'programme';
  readonly source: string;
};

export type DutyList = {
  readonly entries: readonly DutyEntry[];
  readonly gaps: readonly DutyGap[];
  /** Fields in which both parties are to act although one should answer for it. */
  readonly overlaps: readonly DutyOverlap[];
};

export type DutyEntry = { readonly bearer: Exclude<Bearer, 'none'>; readonly field: string; readonly paragraph: number; readonly range: Range; readonly quote: string };
export type DutyGap = { readonly bearer: 'purchaser' | 'provider'; readonly field: string; readonly reason: string };
export type DutyOverlap = { readonly field: string; readonly paragraphs: readonly number[]; readonly reason: string };

/** The tool's own yardstick by stated rules. */
export type Overview = {
  readonly note: string;
  /** The user's weights, not those of the rule pack. */
  readonly ownWeights: boolean;
  /** 0–100, the weighted mean. */
  readonly score: number;
  /** 1–5 */
  readonly stars: number;
  readonly dimensions: readonly Dimension[];
};

export type DimensionName = 'scope' | 'indicators' | 'professional' | 'money' | 'autonomy' | 'acceptance';

export type Dimension = {
  readonly id: DimensionName;
  readonly title: string;
  readonly weight: number;
  /** 0–100 */
  readonly score: number;
  readonly stars: number;
  readonly reason: string;
  /** The evidence: ids of findings, and paragraphs. */
  readonly findings: readonly string[];
  readonly paragraphs: readonly number[];
};

/** What the figures become when the accepted revisions hold: the revised text, measured again. */
export type Effects = {
  /** Findings whose wordings are applied. */
  readonly applied: number;
  readonly after: { readonly ratios: Ratios; readonly capacity: Capacity; readonly overview: Overview };
  /** Indicators and duties that the revised text no longer holds, with their places in the present one, and those it holds instead. */
  readonly gone: readonly EffectItem[];
  readonly came: readonly EffectItem[];
};

/** `paragraph`: in the present text; null for what only the revised one holds. */
export type EffectItem = { readonly class: IndicatorClass; readonly item: string; readonly quantity: Quantity | null; readonly paragraph: number | null };
