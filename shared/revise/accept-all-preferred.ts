import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { Decision, Decisions } from '../model/revision.ts';

/**
 * What a first export writes before anybody decided: the recommended wording where the risk is high or medium, a
 * comment everywhere else, so that nothing is changed for a mere hint.
 */
export function acceptAllPreferred(review: Review): Decisions {
  return Object.fromEntries(review.findings.map((finding) => [finding.id, preferred(review, finding)]));
}

function preferred(review: Review, { id, level }: Finding): Decision {
  const proposal = review.proposals.find(({ finding, kind }) => finding === id && kind === 'preferred');
  if (proposal === undefined || (level !== 'high' && level !== 'medium')) return { action: 'comment' };
  return { action: 'accept', proposal: proposal.id };
}
