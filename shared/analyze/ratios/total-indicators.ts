import type { Facts } from '../../model/facts.ts';
import type { Indicator, Total } from '../../model/indicator.ts';

/** How often an indicator's amount falls due: over how many scopes and how long the contract runs. */
export type Multipliers = {
  readonly termMonths: number | null;
  readonly stations: number | null;
  readonly staff: number | null;
  /** 村, 社区, 镇 … with how many of them the document speaks of. */
  readonly places: ReadonlyMap<string, number>;
};

/** Times that a period falls into one month. */
const timesAMonth: Readonly<Record<string, number>> = {
  日: 365 / 12, '2天': 365 / 24, 工作日: 250 / 12, 周: 52 / 12, '2周': 26 / 12, 月: 1, '2个月': 1 / 2, 季度: 1 / 3, 学期: 1 / 6, 半年: 1 / 6, 年: 1 / 12, 学年: 1 / 12, '2年': 1 / 24,
};
const counted: ReadonlySet<string> = new Set(['名', '人', '位']);

export function readMultipliers(facts: Facts, places: ReadonlyMap<string, number>): Multipliers {
  return { termMonths: facts.termMonths?.value ?? null, stations: facts.stations?.value ?? null, staff: facts.staff?.value ?? null, places };
}

/** Over all scopes and the whole term, with its arithmetic; null where a factor is not stated or the unit cannot be added up. */
export function totalIndicator(indicator: Indicator, multipliers: Multipliers): Total | null {
  const { quantity, scope, reach } = indicator;
  if (quantity === null || typeof quantity.value !== 'number' || quantity.unit === '%' || quantity.unit === '比例') return null;
  const posts = indicator.class === 'support' && counted.has(quantity.unit);
  const scopes = reach !== null ? { times: reach.count, words: ` × ${reach.count}${reach.unit}` } : scope === null ? { times: 1, words: '' } : countScope(scope, multipliers);
  const times = posts ? { times: 1, words: '' } : countPeriods(quantity.period, multipliers.termMonths);
  if (scopes === null || times === null) return null;
  const factor = scopes.times * times.times;
  const value = tidy(quantity.value * factor);
  const max = quantity.max === null ? null : tidy(quantity.max * factor);
  const written = `${quantity.value}${quantity.max === null ? '' : `～${quantity.max}`}${quantity.unit}`;
  const unit = reach === null ? quantity.unit : reach.unit === '户' ? '户次' : '人次';
  const product = `${value}${max === null ? '' : `～${max}`}${unit}`;
  return { value, max, unit, arithmetic: factor === 1 ? written : `${written}${scopes.words}${times.words} = ${product}` };
}

type Factor = { readonly times: number; readonly words: string };

function countPeriods(period: string | null, months: number | null): Factor | null {
  if (period === null || period === '合同期') return { times: 1, words: '' };
  const rate = timesAMonth[period];
  if (rate === undefined || months === null) return null;
  const times = tidy(rate * months);
  return { times, words: times === 1 ? '' : ` × ${times}（每${period}，${months}个月）` };
}

function countScope(scope: string, { stations, staff, places }: Multipliers): Factor | null {
  if (/站|服务点/u.test(scope)) return stations === null ? null : { times: stations, words: ` × ${stations}站` };
  if (/社工|社会工作者|工作人员|助老员/u.test(scope)) return staff === null ? null : { times: staff, words: ` × ${staff}人` };
  for (const [place, count] of places) if (scope.includes(place)) return { times: count, words: ` × ${count}${place}` };
  return null;
}

/** Two decimals: 52/12 × 12 is 52, not 51.999. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
