import type { Party } from '../../model/contract-outline.ts';

export type ProviderKind = 'enterprise' | 'organisation' | 'unknown';

/** What the provider is, by its name: rules that protect small enterprises do not speak for non-profit organisations. */
export function readProviderKind({ name }: Pick<Party, 'name'>): ProviderKind {
  if (name === null) return 'unknown';
  if (/公司|企业|集团|[厂店]$/u.test(name)) return 'enterprise';
  return /中心|协会|学会|联合会|基金会|服务社|工作室|促进会|研究会|机构/u.test(name) ? 'organisation' : 'unknown';
}
