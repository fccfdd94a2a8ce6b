import type { Quantity } from '../model/indicator.ts';

/** 115,000; at most two decimals. */
export function formatCount(value: number): string {
  const [whole = '0', decimals] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 && (whole !== '0' || decimals !== undefined) ? '-' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** A share of 0–1 as percent with at most one decimal. */
export function formatShare(share: number): string {
  return `${Math.round(share * 1_000) / 10}%`;
}

/** 不少于 6 个／年 */
export function formatQuantity({ comparator, value, max, unit, period }: Quantity): string {
  const words = { '>=': '不少于', '<=': '不超过', '=': '', range: '' }[comparator];
  const number = typeof value === 'number' ? formatCount(value) : value;
  const amount = comparator === 'range' && max !== null ? `${number}～${formatCount(max)}` : number;
  return `${words}${amount}${unit}${period === null ? '' : `（${period === '合同期' ? '' : '每'}${period}）`}`;
}
