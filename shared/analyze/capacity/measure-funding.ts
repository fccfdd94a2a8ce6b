import type { Facts } from '../../model/facts.ts';
import type { Estimate } from '../../model/indicator.ts';
import type { Funding, Personnel } from '../../model/measure.ts';
import type { Parameters } from '../ratios/parameters.ts';

/** What the money comes to a year, a station and a worker, and what is left for services when people are paid. */
export function measureFunding(facts: Facts, parameters: Parameters['funding']): Funding {
  const { amount, termMonths, stations, staff } = facts;
  const perYear = amount === null ? null : Math.round(termMonths === null || termMonths.value < 12 ? amount.value : (amount.value * 12) / termMonths.value);
  const personnel = perYear === null ? null : readPersonnel(facts, perYear, parameters.worker_cost);
  const left: Estimate | null = perYear === null || personnel === null ? null : { low: perYear - personnel.cost.high, high: perYear - personnel.cost.low };
  return {
    perYear,
    perStationYear: perYear === null || stations === null ? null : Math.round(perYear / stations.value),
    perWorkerYear: perYear === null || staff === null || staff.value === 0 ? null : Math.round(perYear / staff.value),
    personnel,
    leftForService: left,
    arithmetic: personnel === null || perYear === null || left === null ? '' : spell(perYear, personnel, left, staff?.value ?? null, parameters.worker_cost),
    comparisons: parameters.comparisons.map(({ of, amount: [low, high], kind, source }) => ({ of, low, high, kind, source })),
  };
}

function readPersonnel({ budget, staff, termMonths }: Facts, perYear: number, [low, high]: readonly [number, number]): Personnel | null {
  const lines = budget.filter(({ kind }) => kind === 'personnel');
  const years = termMonths === null || termMonths.value < 12 ? 1 : termMonths.value / 12;
  const stated = Math.round(lines.reduce((sum, line) => sum + line.amount, 0) / years);
  if (lines.length > 0) return { stated: true, cost: { low: stated, high: stated }, share: shareOf({ low: stated, high: stated }, perYear) };
  if (staff === null) return null;
  const cost = { low: staff.value * low, high: staff.value * high };
  return { stated: false, cost, share: shareOf(cost, perYear) };
}

function shareOf(cost: Estimate, perYear: number): Estimate {
  return { low: Math.round((cost.low / perYear) * 1000) / 1000, high: Math.round((cost.high / perYear) * 1000) / 1000 };
}

function spell(perYear: number, { stated, cost }: Personnel, left: Estimate, workers: number | null, [low, high]: readonly [number, number]): string {
  if (stated) return `${perYear}元 − 人员成本${cost.low}元 = ${left.low}元`;
  return `${perYear}元 − ${workers}人 × ${low}～${high}元 = ${left.low}～${left.high}元`;
}
