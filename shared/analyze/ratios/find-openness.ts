import type { Finding } from '../../model/finding.ts';
import type { Openness } from '../../model/measure.ts';

const opening: ReadonlySet<Finding['type']> = new Set<Finding['type']>(['open_ended_tasks', 'vague_cooperation', 'open_list', 'unilateral_change']);

/** Clauses through which work without a number can be added: while one of them stands, a share of professional work is the most it can be. */
export function findOpenness(findings: readonly Finding[]): Openness {
  const open = findings.filter(({ type, level }) => opening.has(type) && (level === 'high' || level === 'medium')).map(({ id }) => id);
  return { atMost: open.length > 0, findings: open };
}
