import { isHead, percent } from '../../text/units.ts';
import type { Amount } from './read-amounts.ts';
import type { Lead, Reading } from './reading.ts';

const posts = /社工|人员|团队|专职|员工|工作者/u;

/** 城东4场、城西5场，共9场 is one indicator of nine; so is 共9场：城东4场、城西5场. */
export function joinSums(text: string, readings: readonly Reading[]): readonly Reading[] {
  for (const [index, total] of readings.entries()) {
    const summed = /共|合计|总计|总数|累计|组成|即|全年/u.test(text.slice(Math.max(0, total.start - 2), total.end + 12));
    if (!summed || typeof total.quantity.value !== 'number' || total.quantity.unit === '%') continue;
    for (const parts of [readings.slice(0, index).reverse(), readings.slice(index + 1)]) {
      const same = partsOf(total, parts);
      if (same === null) continue;
      // 7名，即主管1名、社工5名、行政1名: a team by its posts is several.
      if (isHead(total.quantity.unit) && posts.test(total.item)) return readings.filter((reading) => reading !== total);
      const detail = readings.filter((reading) => same.includes(reading)).map((part) => `${part.item}${String(part.quantity.value)}${part.quantity.unit}`).join('、');
      return readings.filter((reading) => !same.includes(reading)).map((reading) => (reading === total ? { ...total, detail } : reading));
    }
  }
  return readings;
}

const timesAYear: Readonly<Record<string, number>> = { 半年: 2, 季度: 4, '2个月': 6, 月: 12, '2周': 26, 周: 52 };

/** 每季度1期，全年4期: the year's amount with what makes it up is one indicator. */
export function joinYears(readings: readonly Reading[]): readonly Reading[] {
  const parts = new Set(readings.filter((reading, index) => makesUp(reading, readings[index + 1])));
  return readings.flatMap((reading, index) => {
    const before = readings[index - 1];
    if (parts.has(reading)) return [];
    return [before !== undefined && parts.has(before) ? { ...reading, start: before.start, detail: `每${before.quantity.period ?? ''}${String(before.quantity.value)}${before.quantity.unit}` } : reading];
  });
}

function makesUp({ quantity, scope }: Reading, year: Reading | undefined): boolean {
  if (year === undefined || typeof quantity.value !== 'number' || scope !== null || year.scope !== null) return false;
  return year.quantity.period === '年' && year.quantity.comparator === '=' && year.quantity.unit === quantity.unit && year.quantity.value === quantity.value * (timesAYear[quantity.period ?? ''] ?? 0);
}

/** 最低5人，最高8人: two ends of one amount. null where the second speaks of something else. */
export function joinBounds(low: Reading | null, { comparator, value, unit, end }: Amount, lead: Lead): Reading | null {
  if (low === null || comparator !== '<=' || !/^[，、]?(?:且|但)?(?:最高|最多|上限|至多)?(?:人数|数量|为)?$/u.test(lead.whole)) return null;
  const { quantity } = low;
  if (quantity.comparator !== '>=' || quantity.unit !== unit || unit === percent || typeof value !== 'number' || typeof quantity.value !== 'number' || quantity.value >= value) return null;
  return { ...low, end, quantity: { ...quantity, comparator: 'range', max: value } };
}

/** The nearest parts, two or more, that add up to the total. */
function partsOf(total: Reading, others: readonly Reading[]): readonly Reading[] | null {
  const same = others.filter(({ quantity: { unit } }) => unit === total.quantity.unit || (isHead(unit) && isHead(total.quantity.unit)));
  let sum = 0;
  for (const [index, part] of same.entries()) {
    sum += Number(part.quantity.value);
    if (index > 0 && sum === total.quantity.value) return same.slice(0, index + 1);
  }
  return null;
}
