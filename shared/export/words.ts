import type { Bearer } from '../model/contract-outline.ts';
import type { IndicatorClass, Quantity } from '../model/indicator.ts';
import type { Estimate } from '../model/indicator.ts';
import type { FindingType, Level } from '../model/rule.ts';

/** Words and figures as papers and sheets write them: the same thing has the same name in every export. */

export const levelNames: { readonly [level in Level]: string } = { high: '高', medium: '中', low: '低', info: '提示' };

export const typeNames: { readonly [type in FindingType]: string } = {
  open_ended_tasks: '开放式交办',
  vague_cooperation: '笼统配合',
  open_list: '清单不封口',
  unilateral_change: '单方变更',
  unilateral_judgement: '单方认定',
  unpaid_extra: '无偿追加',
  personnel_control: '人员管控',
};

export const classNames: { readonly [kind in IndicatorClass]: string } = { professional: '专业服务', administrative: '行政事务', support: '支持保障' };

export const bearerNames: { readonly [bearer in Exclude<Bearer, 'none'>]: string } = { provider: '承接方', purchaser: '购买方', both: '双方' };

/** 115,000; at most two decimals. */
export function formatCount(value: number): string {
  const [whole = '0', decimals] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 && (whole !== '0' || decimals !== undefined) ? '-' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** 每个个案>=5次, in words. */
export function formatDetail(detail: string): string {
  return detail.replaceAll('>=', '不少于').replaceAll('<=', '不超过').replaceAll('=', '');
}

/** A share of 0–1 as percent with at most one decimal. */
export function formatShare(share: number): string {
  return `${Math.round(share * 1_000) / 10}%`;
}

export function formatSpan({ low, high }: Estimate, format: (value: number) => string): string {
  const [first, last] = [format(low), format(high)];
  return first === last ? first : `${first}～${last}`;
}

/** 不少于 6 个／年 */
export function formatQuantity({ comparator, value, max, unit, period }: Quantity): string {
  const words = { '>=': '不少于', '<=': '不超过', '=': '', range: '' }[comparator];
  const number = typeof value === 'number' ? formatCount(value) : value;
  const amount = comparator === 'range' && max !== null ? `${number}～${formatCount(max)}` : number;
  return `${words}${amount}${unit}${period === null ? '' : `（${period === '合同期' ? '' : '每'}${period}）`}`;
}

/** 2026年11月24日, from `YYYY-MM-DD…`. */
export function formatDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  return year === undefined ? date : `${year}年${Number(month)}月${Number(day)}日`;
}
