import type { Handled } from '#shared/contract/methods.ts';
import type { Review } from '#shared/model/review.ts';
import { Refusal } from '#shared/result.ts';
import type { Kept } from '#shared/revise/index.ts';
import type { BackendContext } from '../context.ts';
import { adjustmentsOf, readWeights, stampOf } from './adjustments.ts';
import { currentCompanion } from './current-companion.ts';
import { currentReview } from './current-review.ts';
import { adjustReview } from './settle-review.ts';
import { showHandled } from './show-review.ts';

/** What an act makes of all that was said. Throws RangeError for something that the review does not have. */
export type Act = (review: Review, kept: Kept) => Kept;

/** Carries out one act of the user on a stored review, and makes the review again when its figures depend on it. */
export function handleReview(context: BackendContext, id: string, act: Act): Promise<Handled> {
  return context.inTurn(async () => {
    const stored = await currentReview(context, id);
    const kept = perform(act, stored.review, stored.kept);
    const adjusted = stampOf(adjustmentsOf(kept.handling, readWeights(context.settings))) !== stored.adjustedBy;
    if (adjusted) {
      const companion = await currentCompanion(context, stored.sha256, context.profiles.ofReview(stored.review.rules.profile));
      context.reviews.replace(id, await adjustReview(context, { ...stored, kept }, companion));
    } else {
      context.reviews.setKept(id, kept);
    }
    return showHandled(context.reviews.get(id), adjusted || stored.remade);
  });
}

function perform(act: Act, review: Review, kept: Kept): Kept {
  try {
    return act(review, kept);
  } catch (error) {
    // The page shows an older review than the store has: reading it again helps.
    if (error instanceof RangeError) throw new Refusal('not-found');
    throw error;
  }
}
