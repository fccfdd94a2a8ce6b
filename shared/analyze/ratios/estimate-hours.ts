import type { Hours, Indicator, Total } from '../../model/indicator.ts';
import type { Parameters } from './parameters.ts';

/** Staff are who works, not work. */
const noWork: ReadonlySet<string> = new Set(['staff', 'staff-rates', 'means', 'satisfaction']);

/** Hours of the whole term by the agreed table; null for what the table does not know. */
export function estimateHours(indicator: Indicator, total: Total | null, table: Parameters['hours']): Hours | null {
  const { method, quantity } = indicator;
  if (total === null || quantity === null || method === null || noWork.has(method.id)) return null;
  const hours = table.methods.find((row) => row.method === method.id)?.hours;
  // 310户 checked four times are 1240户次; a table that knows households only counts each time as one.
  const each = hours?.[total.unit] ?? hours?.[total.unit.replace(/次$/u, '')];
  if (each === undefined) return null;
  const [low, high] = each;
  const most = total.max ?? total.value;
  return { low: round(total.value * low), high: round(most * high), arithmetic: `${total.value}${total.max === null ? '' : `～${total.max}`}${total.unit} × ${low}～${high}小时` };
}

function round(hours: number): number {
  return Math.round(hours * 10) / 10;
}
