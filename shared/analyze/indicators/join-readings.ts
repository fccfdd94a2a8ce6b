import { isHead } from '../../text/units.ts';
import type { Reading } from './reading.ts';

const posts = /社工|人员|团队|专职|员工|工作者/u;

/** 城东4场、城西5场，共9场 is one indicator of nine; so is 共9场：城东4场、城西5场. */
export function joinSums(text: string, readings: readonly Reading[]): readonly Reading[] {
  for (const [index, total] of readings.entries()) {
    const summed = /共|合计|总计|总数|累计|组成|即/u.test(text.slice(Math.max(0, total.start - 2), total.end + 12));
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

/** The nearest parts, two or more, that add up to the total. */
function partsOf(total: Reading, others: readonly Reading[]): readonly Reading[] | null {
  const same = others.filter((part) => part.quantity.unit === total.quantity.unit);
  let sum = 0;
  for (const [index, part] of same.entries()) {
    sum += Number(part.quantity.value);
    if (index > 0 && sum === total.quantity.value) return same.slice(0, index + 1);
  }
  return null;
}
