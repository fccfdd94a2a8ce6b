import type { Finding } from '#shared/model/finding.ts';
import type { Level } from '#shared/model/rule.ts';

/** The most urgent first. */
export const levels: readonly Level[] = ['high', 'medium', 'low', 'info'];

export type LevelCounts = { readonly [level in Level]: number };

export function countByLevel(findings: readonly Finding[]): LevelCounts {
  const counts = { high: 0, medium: 0, low: 0, info: 0 };
  for (const finding of findings) counts[finding.level]++;
  return counts;
}
