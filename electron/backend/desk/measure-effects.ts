import { noAdjustments } from '#shared/analyze/index.ts';
import type { Adjustments } from '#shared/model/handling.ts';
import type { Effects } from '#shared/model/measure.ts';
import type { Review } from '#shared/model/review.ts';
import type { Decisions } from '#shared/model/revision.ts';
import { carryOver, effectsOf, planRevisions, reviseDocument } from '#shared/revise/index.ts';
import type { BackendContext } from '../context.ts';
import type { MadeReview } from '../store/reviews.ts';
import { adjustmentsOf, readWeights, stampOf } from './adjustments.ts';
import { quietly } from './quietly.ts';
import { readerOf } from './reader-of.ts';

/** The text as these decisions leave it, reviewed like any other and with all that the user said; null when they change no words. */
export async function measureEffects(context: BackendContext, { review, kept }: Pick<MadeReview, 'review' | 'kept'>, decisions: Decisions): Promise<Effects | null> {
  const { edits } = planRevisions(review, decisions);
  if (edits.length === 0) return null;
  const document = reviseDocument(review.document, edits);
  const profile = context.profiles.ofReview(review.rules.profile).files;
  const run = (adjustments: Adjustments): Promise<Review> =>
    context.runner.run({ source: { kind: 'document', document, reading: [], adjustments, reader: readerOf(review) }, profile, ...quietly });
  const plain = { ...noAdjustments, weights: readWeights(context.settings) };
  const fresh = await run(plain);
  const said = adjustmentsOf({ ...carryOver(review, kept, fresh).handling, profileRules: kept.handling.profileRules }, plain.weights);
  const after = stampOf(said) === stampOf(plain) ? fresh : await run(said);
  return effectsOf(review, after, new Set(edits.map(({ finding }) => finding)).size);
}
