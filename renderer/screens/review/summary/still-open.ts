import type { Openness } from '#shared/model/measure.ts';
import type { Decisions } from '#shared/model/revision.ts';

/** Clauses that leave the work open when the accepted and edited revisions hold: a comment alone closes nothing. */
export function countStillOpen(open: Openness, decisions: Decisions): number {
  return open.findings.filter((finding) => {
    const action = decisions[finding]?.action;
    return action !== 'accept' && action !== 'edit';
  }).length;
}
