import type { Wording } from '../model/handling.ts';
import type { Review } from '../model/review.ts';
import type { Decision } from '../model/revision.ts';
import { wordingOfProposal } from './anchors.ts';

/**
 * An earlier decision in the words of a newer review. Nobody is made to accept a wording that he never read: where the newer
 * rules word it otherwise, the accepted text stays as the reader's own edit. null when it has no place any more.
 */
export function translateDecision(decision: Decision, wording: Wording | null, finding: string, review: Review): Decision | null {
  if (decision.action === 'comment' || decision.action === 'reject') return decision;
  if (wording === null) return null;
  const own = review.proposals.filter((proposal) => proposal.finding === finding).map((proposal) => ({ id: proposal.id, now: wordingOfProposal(review, proposal) }));
  const found = own.find(({ now }) => now.key === wording.key);
  if (found === undefined || found.now.action !== wording.action || found.now.scope !== wording.scope) return null;
  if (decision.action === 'accept' && found.now.text === wording.text) return { action: 'accept', proposal: found.id };
  return { action: 'edit', proposal: found.id, text: decision.action === 'edit' ? decision.text : wording.text };
}
