import type { DifferenceKind, DifferenceWay } from '../model/comparison.ts';
import type { Bearer } from '../model/contract-outline.ts';
import type { Estimate, IndicatorClass } from '../model/indicator.ts';
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
  procurement_documents: '与采购文件不一致',
};

export const classNames: { readonly [kind in IndicatorClass]: string } = { professional: '专业服务', administrative: '行政事务', support: '支持保障' };

/** What two documents differ in, and how the contract stands to the other. */
export const differenceNames: { readonly [kind in DifferenceKind]: string } = {
  'catch-all': '兜底条款', duty: '服务任务', indicator: '服务指标', price: '价款', term: '期限', payment: '付款', bond: '履约保证金', staff: '人员', deduction: '扣款',
  acceptance: '考核评估', standard: '服务标准',
};

export const wayNames: { readonly [way in DifferenceWay]: string } = {
  added: '合同多出', 'left-out': '合同没有', more: '合同更高', less: '合同更低', other: '写法有实质不同',
};

export const bearerNames: { readonly [bearer in Exclude<Bearer, 'none'>]: string } = { provider: '承接方', purchaser: '购买方', both: '双方' };

/** 每个个案>=5次, in words. */
export function formatDetail(detail: string): string {
  return detail.replaceAll('>=', '不少于').replaceAll('<=', '不超过').replaceAll('=', '');
}

export function formatSpan({ low, high }: Estimate, format: (value: number) => string): string {
  const [first, last] = [format(low), format(high)];
  return first === last ? first : `${first}～${last}`;
}

/** 2026年11月24日, from `YYYY-MM-DD…`. */
export function formatDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  return year === undefined ? date : `${year}年${Number(month)}月${Number(day)}日`;
}
