import type { Facts } from '../../model/facts.ts';
import type { Estimate } from '../../model/indicator.ts';
import type { Capacity, Ratios } from '../../model/measure.ts';
import type { Parameters } from '../ratios/parameters.ts';

/** Hours asked against hours there are: whether the people named can do the work listed. A measurement by agreed parameters. */
export function measureCapacity(facts: Facts, ratios: Ratios, hours: Parameters['hours']): Capacity {
  const { professional, administrative, support, unconverted } = ratios.byHours;
  const asked: Estimate = { low: tidy(professional.low + administrative.low + support.low), high: tidy(professional.high + administrative.high + support.high) };
  const workers = facts.staff?.value ?? null;
  const months = facts.termMonths?.value ?? null;
  const available = workers === null || months === null ? null : tidy((workers * hours.worker_year * months) / 12);
  const load = available === null || available === 0 || asked.high === 0 ? null : { low: share(asked.low, available), high: share(asked.high, available) };
  const supply = available === null ? '' : `${workers}人 × ${hours.worker_year}小时 × ${months}个月 ÷ 12 = ${available}小时`;
  return { workers, hoursPerWorkerYear: hours.worker_year, available, asked, load, unconverted, arithmetic: supply };
}

function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}

function share(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 1000;
}
