import type { Bearer } from '../model/contract-outline.ts';
import type { Estimate, IndicatorClass, Quantity } from '../model/indicator.ts';
import type { CatchAllType, FindingType, Level } from '../model/rule.ts';

/** Words and figures as papers and sheets write them: the same thing has the same name in every export. */

export const levelNames: { readonly [level in Level]: string } = { high: '高', medium: '中', low: '低', info: '提示' };

/** Clauses that leave the provider's side open. */
export const catchAllNames: { readonly [type in CatchAllType]: string } = {
  open_ended_tasks: '开放式交办',
  vague_cooperation: '笼统配合',
  open_list: '清单不封口',
  unilateral_change: '单方变更',
  unilateral_judgement: '单方认定',
  unpaid_extra: '无偿追加',
  personnel_control: '人员管控',
};

export const typeNames: { readonly [type in FindingType]: string } = {
  ...catchAllNames,
  professional_balance: '专业与行政失衡',
  statutory_authority: '法定职权外移',
  administrative_work: '行政事务负担',
  indicator_quality: '指标不明确',
  conflicting_figures: '数字前后不一',
  capacity: '人力与经费承载',
  term: '期限',
  payment: '价款支付',
  staffing: '人员配备',
  liability: '责任承担',
  termination: '解除与终止',
  purchaser_duties: '购买方义务',
  acceptance: '验收与评估',
  personal_data: '个人信息',
  procurement_documents: '超出采购文件',
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
