import type { LimitMeasure } from '../../../model/rule.ts';

/** How a message writes a limit. */
export const limitSpellings: { readonly [measure in LimitMeasure]: (value: number) => string } = {
  'term-months': (months) => `${months}个月`,
  'payment-days': (days) => `${days}日`,
  'bond-share': percent,
  'workers-per-station': (workers) => `${workers}名`,
  'hours-load': percent,
  'yuan-per-worker-year': (yuan) => `${wan(yuan)}万元`,
  'professional-share': percent,
  'certified-share': percent,
  'weight-share': percent,
};

export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

export function wan(yuan: number): number {
  return Math.round(yuan / 1000) / 10;
}
