import type { BudgetLine } from '../../model/facts.ts';
import type { Estimate, Indicator, IndicatorClass } from '../../model/indicator.ts';
import type { HoursRatio, Openness, Ratio, Ratios, Undecided } from '../../model/measure.ts';

const closed: Openness = { atMost: false, findings: [] };

/**
 * Every indicator counts once, a duty without a number too: a ratio of numbered ones alone would hide the office work.
 * What repeats another (text and table) counts once; a sum beside its parts adds no hours.
 */
export function measureRatios(indicators: readonly Indicator[], budget: readonly BudgetLine[], open: Openness = closed): Ratios {
  const counted = indicators.filter(({ repeats }) => repeats?.kind !== 'same');
  return {
    byCount: ratioOf((kind) => counted.filter((indicator) => indicator.class === kind).length),
    byHours: hoursRatio(counted.filter(({ repeats }) => repeats === null)),
    byWeight: byWeight(indicators),
    byMoney: byMoney(budget),
    undecided: readUndecided(counted),
    unquantified: {
      professional: withoutNumber(counted, 'professional'), administrative: withoutNumber(counted, 'administrative'), support: withoutNumber(counted, 'support'),
    },
    open,
  };
}

function readUndecided(indicators: readonly Indicator[]): Undecided {
  const open = indicators.filter(({ undecided }) => undecided);
  const as = (name: IndicatorClass): number | null => ratioOf((kind) => indicators.filter((indicator) => (indicator.undecided ? name : indicator.class) === kind).length).share;
  const [low, high] = [as('administrative'), as('professional')];
  return { count: open.length, share: low === null || high === null ? null : { low, high } };
}

function withoutNumber(indicators: readonly Indicator[], kind: IndicatorClass): number {
  return indicators.filter((indicator) => indicator.class === kind && indicator.quantity === null).length;
}

function ratioOf(amount: (kind: IndicatorClass) => number): Ratio {
  const [professional, administrative, support] = [amount('professional'), amount('administrative'), amount('support')];
  const measured = professional + administrative;
  return { professional, administrative, support, share: measured === 0 ? null : professional / measured };
}

/** A row that the text says again keeps its points; two rows for the same work give theirs once. */
function byWeight(indicators: readonly Indicator[]): Ratio | null {
  const own = new Map(indicators.map(({ id, weight }) => [id, weight]));
  const weighed = indicators.filter(({ weight, repeats }) => weight !== null && !(repeats?.kind === 'same' && (own.get(repeats.indicator) ?? null) !== null));
  return weighed.length === 0 ? null : ratioOf((kind) => sum(weighed.filter((indicator) => indicator.class === kind).map(({ weight }) => weight ?? 0)));
}

/** Personnel and overhead serve every kind of work: they stand as support. */
function byMoney(budget: readonly BudgetLine[]): Ratio | null {
  const of = (kinds: readonly BudgetLine['kind'][]): number => sum(budget.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));
  const ratio = { professional: of(['service']), administrative: of(['administrative']), support: of(['personnel', 'overhead']) };
  return ratio.professional + ratio.administrative === 0 ? null : ratioOf((kind) => ratio[kind]);
}

function hoursRatio(indicators: readonly Indicator[]): HoursRatio {
  const of = (kind: IndicatorClass): Estimate => {
    const hours = indicators.filter((indicator) => indicator.class === kind).flatMap((indicator) => indicator.hours ?? []);
    return { low: sum(hours.map(({ low }) => low)), high: sum(hours.map(({ high }) => high)) };
  };
  const [professional, administrative, support] = [of('professional'), of('administrative'), of('support')];
  const converted = indicators.filter(({ hours }) => hours !== null).length;
  const work = indicators.filter(({ class: kind }) => kind !== 'support');
  return {
    professional, administrative, support, converted,
    share: professional.high + administrative.high === 0 ? null : {
      low: share(professional.low, administrative.high),
      high: share(professional.high, administrative.low),
    },
    unconverted: work.filter(({ hours }) => hours === null).length,
  };
}

function share(professional: number, administrative: number): number {
  return professional + administrative === 0 ? 0 : professional / (professional + administrative);
}

function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((left, right) => left + right, 0) * 10) / 10;
}
