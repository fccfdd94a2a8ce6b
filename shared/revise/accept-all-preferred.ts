import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { Decision, Decisions } from '../model/revision.ts';

/**
 * What a first export writes before anybody decided: the recommended wording where the risk is high or medium, a
 * comment where it is low. A hint is for the reader of the review: in the other side's copy it would only be noise.
 */
export function acceptAllPreferred(review: Review): Decisions {
  return Object.fromEntries(review.findings.filter(({ level }) => level !== 'info').map((finding) => [finding.id, preferred(review, finding)]));
}

function preferred(review: Review, { id, level }: Finding): Decision {
  const proposal = review.proposals.find(({ finding, kind }) => finding === id && kind === 'preferred');
  if (proposal === undefined || (level !== 'high' && level !== 'medium')) return { action: 'comment' };
  return { action: 'accept', proposal: proposal.id };
}
