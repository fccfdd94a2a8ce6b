import type { Review } from '../model/review.ts';

/** The review without the findings that the user marked as not applicable. */
export function applicableOnly(review: Review): Review {
  return { ...review, findings: review.findings.filter(({ id }) => review.notApplicable[id] === undefined) };
}
