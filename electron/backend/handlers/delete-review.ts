import { method } from '../context.ts';

export const deleteReview = method.deleteReview.handler(({ context, input }) => {
  context.reviews.remove(input.id);
  return null;
});
