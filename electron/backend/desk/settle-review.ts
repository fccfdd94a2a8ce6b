import { noAdjustments } from '#shared/analyze/index.ts';
import type { Review } from '#shared/model/review.ts';
import type { Companion } from '#shared/review-contract.ts';
import { carryOver, emptyHandling, emptyHistory } from '#shared/revise/index.ts';
import type { BackendContext } from '../context.ts';
import type { ReviewRequest } from '../jobs/run-review.ts';
import type { MadeReview } from '../store/reviews.ts';
import { adjustmentsOf, readWeights, stampOf } from './adjustments.ts';
import { quietly } from './quietly.ts';
import { readerOf } from './reader-of.ts';

/** A review that knows nothing of the user yet, with all that he said: about an earlier review of the document, and about rules. */
export async function settleReview(
  context: BackendContext, fresh: Review, earlier: Pick<MadeReview, 'review' | 'kept'> | null, renewedFrom: string | null, companion: Companion | undefined,
): Promise<MadeReview> {
  const carried = earlier === null ? { handling: emptyHandling, history: emptyHistory, leftOver: [] } : carryOver(earlier.review, earlier.kept, fresh);
  const handling = { ...carried.handling, profileRules: context.reviews.profileRules(fresh.rules.profile) };
  return adjustReview(context, { review: fresh, kept: { ...carried, handling }, renewedFrom }, companion);
}

/** The review made again for what the user says now: findings that come or go with the figures are carried over as well. */
export async function adjustReview(context: BackendContext, made: Settled, companion: Companion | undefined): Promise<MadeReview> {
  const adjustedBy = stampOf(adjustmentsOf(made.kept.handling, readWeights(context.settings)));
  if (adjustedBy !== stampOf(noAdjustments) || !isUnadjusted(made.review)) return renewReview(context, made, companion);
  return { ...made, madeBy: context.profiles.stampOf(context.profiles.ofReview(made.review.rules.profile)), adjustedBy };
}

/** Made again from the document as it was read, with all that the user said, beside this companion or none. */
export async function renewReview(
  context: BackendContext, { review, kept, renewedFrom }: Settled, companion: Companion | undefined, run: Pick<ReviewRequest, 'signal' | 'onProgress'> = quietly,
): Promise<MadeReview> {
  const adjustments = adjustmentsOf(kept.handling, readWeights(context.settings));
  const source = { kind: 'document', document: review.document, reading: review.reading, adjustments, reader: readerOf(review), companion } as const;
  const profile = context.profiles.ofReview(review.rules.profile);
  const renewed = await context.runner.run({ source, profile: profile.files, ...run });
  return { review: renewed, kept: carryOver(review, kept, renewed), madeBy: context.profiles.stampOf(profile), adjustedBy: stampOf(adjustments), renewedFrom };
}

type Settled = Pick<MadeReview, 'review' | 'kept' | 'renewedFrom'>;

function isUnadjusted({ notApplicable, unadjusted, overview }: Review): boolean {
  return Object.keys(notApplicable).length === 0 && unadjusted === null && !overview.ownWeights;
}
