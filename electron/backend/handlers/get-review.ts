import { method } from '../context.ts';
import { currentReview } from '../desk/current-review.ts';
import { showReview } from '../desk/show-review.ts';

export const getReview = method.getReview.handler(({ context, input }) =>
  context.inTurn(async () => showReview(await currentReview(context, input.id))));
