import type { DifferenceWay } from '../model/comparison.ts';
import type { Indicator } from '../model/indicator.ts';

/** How often a period falls into a year; the whole term is told by its months. */
const timesAYear: Readonly<Record<string, number>> = {
  日: 365, 工作日: 250, 周: 52, '2周': 26, 月: 12, '2个月': 6, 季度: 4, 学期: 2, 半年: 2, 年: 1, 学年: 1, '2年': 0.5,
};

type Amount = { readonly value: number; readonly max: number | null };
export type Of = { readonly indicator: Indicator; readonly termMonths: number | null; readonly stations: number | null };

/** How the figure of ours stands to theirs; null when both ask for the same. Only for two that have a number and count in like units. */
export function compareQuantities(ours: Of, theirs: Of): Extract<DifferenceWay, 'more' | 'less' | 'other'> | null {
  const [a, b] = [ours.indicator.quantity, theirs.indicator.quantity];
  if (a === null || b === null) return null;
  if (typeof a.value === 'string' || typeof b.value === 'string') return a.value === b.value ? null : 'other';
  if ((a.comparator === '<=') !== (b.comparator === '<=')) return 'other';
  // 合计 here and 每站 there: the number is as many times smaller as there are stations, however many.
  if (isTotal(ours.indicator) && theirs.indicator.scope !== null && theirs.stations === null && a.value <= b.value) return 'less';
  if (isTotal(theirs.indicator) && ours.indicator.scope !== null && ours.stations === null && b.value <= a.value) return 'more';
  const [first, second] = comparable(ours, theirs) ?? [];
  if (first === undefined || second === undefined) return a.value === b.value ? null : 'other';
  const way = order(first.value, second.value) ?? order(first.max ?? first.value, second.max ?? second.value);
  // A lower ceiling asks for more.
  return way === null || a.comparator !== '<=' ? way : 'other';
}

function order(first: number, second: number): 'more' | 'less' | null {
  if (Math.abs(first - second) < 0.01 * Math.max(1, Math.abs(second))) return null;
  return first > second ? 'more' : 'less';
}

/** Both amounts on one footing: as written where they are counted alike, else over everything, else by the year. */
function comparable(ours: Of, theirs: Of): readonly [Amount, Amount] | null {
  const [a, b] = [ours.indicator, theirs.indicator];
  const sameScope = bare(a.scope) === bare(b.scope);
  if (sameScope && samePeriod(a, b)) return [written(a), written(b)];
  const [yearA, yearB] = [byYear(ours, sameScope), byYear(theirs, sameScope)];
  if (yearA !== null && yearB !== null) return [yearA, yearB];
  return a.total === null || b.total === null ? null : [a.total, b.total];
}

const isTotal = ({ scope, quote }: Indicator): boolean => scope === null && /合计|总共|共计|总计/u.test(quote);

function bare(scope: string | null): string {
  return (scope ?? '').replace(/^[每各]?个?|点$/gu, '');
}

function samePeriod({ quantity: a }: Indicator, { quantity: b }: Indicator): boolean {
  return (a?.period ?? '合同期') === (b?.period ?? '合同期');
}

function written({ quantity }: Indicator): Amount {
  return { value: Number(quantity?.value), max: quantity?.max ?? null };
}

function byYear({ indicator, termMonths, stations }: Of, sameScope: boolean): Amount | null {
  const period = indicator.quantity?.period ?? '合同期';
  const scopes = sameScope || indicator.scope === null ? 1 : /[站点]/u.test(indicator.scope) ? stations : null;
  const rate = period === '合同期' ? 12 / (termMonths ?? 12) : timesAYear[period];
  const times = scopes === null || rate === undefined ? undefined : rate * scopes;
  const { value, max } = written(indicator);
  return times === undefined ? null : { value: value * times, max: max === null ? null : max * times };
}
