import { decide } from '#shared/revise/index.ts';
import { Refusal } from '#shared/result.ts';
import { method } from '../context.ts';

export const decideRevision = method.decideRevision.handler(({ context, input }) => {
  const { review, decisions } = context.reviews.get(input.id);
  try {
    const decided = decide(review, decisions, input.finding, input.decision);
    context.reviews.setDecisions(input.id, decided);
    return { decisions: decided };
  } catch (error) {
    // The page shows an older review than the store has: reading it again helps.
    if (error instanceof RangeError) throw new Refusal('not-found');
    throw error;
  }
});
