import { classify, record } from '#shared/revise/index.ts';
import { method } from '../context.ts';
import { handleReview } from '../desk/handle-review.ts';

export const reclassify = method.reclassify.handler(({ context, input }) =>
  handleReview(context, input.id, (review, { handling, history, leftOver }) => (
    { ...record({ handling, history }, classify(review, handling, input.indicator, input.class)), leftOver }
  )));
