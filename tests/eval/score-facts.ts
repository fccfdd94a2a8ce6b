import { z } from 'zod';
import type { Review } from '#shared/model/review.ts';

/** What `gold.json` may say of a contract beside its figures; a field that is left out is not scored. Shares 0–1, yuan, hours. */
export const factLabels = z.object({
  payments: z.array(z.object({ share: z.number().optional(), amount: z.number().optional(), days: z.number().nullable().optional() })).optional(),
  stations: z.number().nullable().optional(),
  /** Sentences that promise supervision, and those that take money off. */
  supervision: z.int().optional(),
  deductions: z.int().optional(),
  evaluator: z.enum(['purchaser', 'third-party', 'joint']).nullable().optional(),
  evaluation_weights: z.array(z.number()).optional(),
  bond: z.object({ share: z.number().optional(), amount: z.number().optional() }).nullable().optional(),
  budget: z.array(z.number()).optional(),
  share_by_weight: z.number().nullable().optional(),
  share_by_money: z.number().nullable().optional(),
  at_most: z.boolean().optional(),
  /** Duties without a number, by class. */
  unquantified: z.object({ professional: z.int(), administrative: z.int(), support: z.int() }).optional(),
  capacity: z.object({ available: z.number().nullable() }).optional(),
  funding: z.object({ per_year: z.number().nullable().optional(), per_station_year: z.number().nullable().optional(), per_worker_year: z.number().nullable().optional(), left: z.tuple([z.number(), z.number()]).nullable().optional() }).optional(),
  /** `bearer field`, in any order. */
  duties: z.object({ gaps: z.array(z.string()).optional(), overlaps: z.array(z.string()).optional() }).optional(),
  /** The dimension that should come out worst, and the stars. */
  overview: z.object({ lowest: z.string().optional(), stars: z.int().optional() }).optional(),
});
export type FactLabels = z.infer<typeof factLabels>;

type Reading = readonly [name: string, labelled: string, read: string];
export type FactScore = { readonly file: string; readonly name: string; readonly labelled: string; readonly read: string; readonly right: boolean };

/** What was labelled against what was read, each as a reader would write it; right when both are the same. */
export function scoreFacts(file: string, labels: FactLabels, review: Review): readonly FactScore[] {
  return [...readMoney(labels, review), ...readJudging(labels, review), ...readMeans(labels, review)]
    .map(([name, labelled, read]) => ({ file, name, labelled, read, right: labelled === read }));
}

function readMoney({ payments, bond, budget, stations, share_by_money: byMoney, deductions }: FactLabels, { facts, ratios }: Review): readonly Reading[] {
  return [
    ...(payments === undefined ? [] : compare('payments', payments.map(spellPayment), facts.instalments.map(({ share, amount }, index) =>
      spellPayment({ ...(payments[index]?.share === undefined ? {} : { share: share ?? Number.NaN }), ...(payments[index]?.amount === undefined ? {} : { amount: amount ?? Number.NaN }) })))),
    ...(payments?.some(({ days }) => days !== undefined) === true ? compare('payment days', payments.map(({ days }) => days ?? null), facts.instalments.map(({ days }) => days)) : []),
    ...(bond === undefined ? [] : compare('bond', [bond === null ? null : bond.share ?? bond.amount ?? null], [facts.bond === null ? null : facts.bond.value.share ?? facts.bond.value.amount])),
    ...(budget === undefined ? [] : compare('budget', budget, facts.budget.map(({ amount }) => amount))),
    ...(stations === undefined ? [] : compare('stations', [stations], [facts.stations?.value ?? null])),
    ...(byMoney === undefined ? [] : compare('share by money', [byMoney], [round(ratios.byMoney?.share ?? null)])),
    ...(deductions === undefined ? [] : compare('deductions', [deductions], [facts.deductions.length])),
  ];
}

function readJudging({ supervision, evaluator, evaluation_weights: weights, share_by_weight: byWeight, at_most: atMost, unquantified, overview }: FactLabels, { facts, ratios, overview: read }: Review): readonly Reading[] {
  const lowest = read.dimensions.toSorted((a, b) => a.score - b.score)[0]?.id ?? null;
  return [
    ...(supervision === undefined ? [] : compare('supervision', [supervision], [facts.supervision.length])),
    ...(evaluator === undefined ? [] : compare('evaluator', [evaluator], [facts.evaluator?.value ?? null])),
    ...(weights === undefined ? [] : compare('evaluation weights', weights, facts.evaluationWeights.map(({ weight }) => weight))),
    ...(byWeight === undefined ? [] : compare('share by weight', [byWeight], [round(ratios.byWeight?.share ?? null)])),
    ...(atMost === undefined ? [] : compare('at most', [String(atMost)], [String(ratios.open.atMost)])),
    ...(unquantified === undefined ? [] : compare('unquantified', Object.values(unquantified), [ratios.unquantified.professional, ratios.unquantified.administrative, ratios.unquantified.support])),
    ...(overview?.lowest === undefined ? [] : compare('weakest dimension', [overview.lowest], [lowest])),
    ...(overview?.stars === undefined ? [] : compare('stars', [overview.stars], [read.stars])),
  ];
}

function readMeans({ capacity, funding, duties }: FactLabels, { capacity: hours, funding: money, duties: matrix }: Review): readonly Reading[] {
  const left = money.leftForService;
  return [
    ...(capacity === undefined ? [] : compare('capacity hours', [capacity.available], [hours.available])),
    ...(funding?.per_year === undefined ? [] : compare('money a year', [funding.per_year], [money.perYear])),
    ...(funding?.per_station_year === undefined ? [] : compare('money a station', [funding.per_station_year], [money.perStationYear])),
    ...(funding?.per_worker_year === undefined ? [] : compare('money a worker', [funding.per_worker_year], [money.perWorkerYear])),
    ...(funding?.left === undefined ? [] : compare('left for services', funding.left ?? [null], left === null ? [null] : [left.low, left.high])),
    ...(duties?.gaps === undefined ? [] : compare('duty gaps', duties.gaps.toSorted(), matrix.gaps.map(({ bearer, field }) => `${bearer} ${field}`).toSorted())),
    ...(duties?.overlaps === undefined ? [] : compare('duty overlaps', duties.overlaps.toSorted(), matrix.overlaps.map(({ field }) => field).toSorted())),
  ];
}

function compare(name: string, labelled: readonly (string | number | null)[], read: readonly (string | number | null)[]): readonly Reading[] {
  const spell = (values: readonly (string | number | null)[]): string => values.map((value) => value ?? '–').join(', ') || 'none';
  return [[name, spell(labelled), spell(read)]];
}

function spellPayment({ share, amount }: { readonly share?: number | undefined; readonly amount?: number | undefined }): string {
  return [share === undefined ? null : `${round(share * 100)}%`, amount === undefined ? null : `${amount}元`].filter((part) => part !== null).join('/') || '?';
}

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
