import { noAdjustments } from '#shared/analyze/index.ts';
import type { Review } from '#shared/model/review.ts';
import { carryOver, emptyHandling, emptyHistory } from '#shared/revise/index.ts';
import type { Kept } from '#shared/revise/index.ts';
import type { BackendContext } from '../context.ts';
import type { MadeReview } from '../store/reviews.ts';
import { adjustmentsOf, readWeights, stampOf } from './adjustments.ts';
import { quietly } from './quietly.ts';
import { readerOf } from './reader-of.ts';

/** A review that knows nothing of the user yet, with all that he said: about an earlier review of the document, and about rules. */
export async function settleReview(
  context: BackendContext, fresh: Review, earlier: Pick<MadeReview, 'review' | 'kept'> | null, renewedFrom: string | null,
): Promise<MadeReview> {
  const carried = earlier === null ? { handling: emptyHandling, history: emptyHistory, leftOver: [] } : carryOver(earlier.review, earlier.kept, fresh);
  const handling = { ...carried.handling, profileRules: context.reviews.profileRules(fresh.rules.profile) };
  return adjustReview(context, fresh, { ...carried, handling }, renewedFrom);
}

/** The review made again for what the user says now: findings that come or go with the figures are carried over as well. */
export async function adjustReview(context: BackendContext, review: Review, kept: Kept, renewedFrom: string | null): Promise<MadeReview> {
  const adjustments = adjustmentsOf(kept.handling, readWeights(context.settings));
  const profile = context.profiles.ofReview(review.rules.profile);
  const made = { madeBy: context.profiles.stampOf(profile), adjustedBy: stampOf(adjustments), renewedFrom };
  if (made.adjustedBy === stampOf(noAdjustments) && isUnadjusted(review)) return { ...made, review, kept };
  const source = { kind: 'document', document: review.document, reading: review.reading, adjustments, reader: readerOf(review) } as const;
  const adjusted = await context.runner.run({ source, profile: profile.files, ...quietly });
  return { ...made, review: adjusted, kept: carryOver(review, kept, adjusted) };
}

function isUnadjusted({ notApplicable, unadjusted, overview }: Review): boolean {
  return Object.keys(notApplicable).length === 0 && unadjusted === null && !overview.ownWeights;
}
