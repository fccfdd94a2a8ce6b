import type { Review } from '../model/review.ts';
import type { Decision, Decisions } from '../model/revision.ts';

/**
 * Old decisions in, new decisions out; `null` takes one back. Throws RangeError for a finding the review does not have
 * and for a proposal that is not one of that finding's.
 */
export function decide(review: Review, decisions: Decisions, finding: string, decision: Decision | null): Decisions {
  if (!review.findings.some(({ id }) => id === finding)) throw new RangeError(`No finding ${finding}`);
  const others = Object.entries(decisions).filter(([id]) => id !== finding);
  if (decision === null) return Object.fromEntries(others);
  if (decision.action === 'accept' || decision.action === 'edit') {
    const known = review.proposals.some(({ id, finding: owner }) => id === decision.proposal && owner === finding);
    if (!known) throw new RangeError(`No proposal ${decision.proposal} for finding ${finding}`);
  }
  return Object.fromEntries([...others, [finding, decision]]);
}
