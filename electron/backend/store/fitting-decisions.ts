import type { Review } from '#shared/model/review.ts';
import type { Decisions } from '#shared/model/revision.ts';
import { decide } from '#shared/revise/index.ts';

/** The earlier decisions that a new review of the same document still has a place for. */
export function fittingDecisions(review: Review, earlier: Decisions): Decisions {
  return Object.entries(earlier).reduce<Decisions>((kept, [finding, decision]) => {
    try {
      return decide(review, kept, finding, decision);
    } catch (error) {
      // `decide` is the one judge of what fits, and says no by RangeError.
      if (error instanceof RangeError) return kept;
      throw error;
    }
  }, {});
}
