import { noAdjustments } from '#shared/analyze/index.ts';
import type { Review } from '#shared/model/review.ts';
import type { Companion } from '#shared/review-contract.ts';
import { Refusal } from '#shared/result.ts';
import type { BackendContext } from '../context.ts';
import type { Profile } from '../profiles/profile.ts';
import type { KeptReview, MadeReview } from '../store/reviews.ts';
import { adjustmentsOf, readWeights, stampOf } from './adjustments.ts';
import { currentCompanion } from './current-companion.ts';
import { readerOf } from './reader-of.ts';
import { quietly } from './quietly.ts';
import { adjustReview, settleReview } from './settle-review.ts';

/**
 * A stored review as today's program, rules and settings make it. One of an earlier build or rule pack is made again from the
 * kept original, and decisions are carried over; one that only misses what the user said elsewhere is measured again.
 * `remade` tells which.
 */
export async function currentReview(context: BackendContext, id: string): Promise<KeptReview & { readonly remade: boolean }> {
  const stored = context.reviews.get(id);
  const made = await remake(context, stored);
  if (made === null) return { ...stored, remade: false };
  context.reviews.replace(id, made);
  return { ...context.reviews.get(id), remade: true };
}

/** null: nothing to do. */
async function remake(context: BackendContext, stored: KeptReview): Promise<MadeReview | null> {
  const { rules } = stored.review;
  const profile = context.profiles.ofReview(rules.profile);
  if (stored.madeBy !== context.profiles.stampOf(profile)) {
    const companion = await currentCompanion(context, stored.sha256, profile);
    return settleReview(context, await reviewAgain(context, stored, profile, companion), stored, `${rules.profile} ${rules.version}`, companion);
  }
  const wanted = stampOf(adjustmentsOf(stored.kept.handling, readWeights(context.settings)));
  return wanted === stored.adjustedBy ? null : adjustReview(context, stored, await currentCompanion(context, stored.sha256, profile));
}

/** From the original; where that needs a password, which is never kept, from what was read of it then. */
async function reviewAgain(
  { runner, reviews }: BackendContext, { id, review }: KeptReview, { files: profile }: Profile, companion: Companion | undefined,
): Promise<Review> {
  const reader = readerOf(review);
  try {
    return await runner.run({ source: { kind: 'bytes', bytes: reviews.original(id), reader, companion }, profile, ...quietly });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'review-cancelled') throw error;
  }
  try {
    const reading = review.reading ?? review.messages;
    return await runner.run({ source: { kind: 'document', document: review.document, reading, adjustments: noAdjustments, reader, companion }, profile, ...quietly });
  } catch {
    throw new Refusal('review-outdated');
  }
}
