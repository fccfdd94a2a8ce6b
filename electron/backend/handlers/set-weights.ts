import { method } from '../context.ts';
import { writeWeights } from '../desk/adjustments.ts';
import { handleReview } from '../desk/handle-review.ts';

export const setWeights = method.setWeights.handler(({ context, input: { id, weights } }) =>
  handleReview(context, id, (_review, kept) => {
    writeWeights(context.settings, weights);
    return kept;
  }));
