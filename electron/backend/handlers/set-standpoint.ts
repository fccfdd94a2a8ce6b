import { changeStandpoint } from '#shared/review-contract.ts';
import { method } from '../context.ts';

export const setStandpoint = method.setStandpoint.handler(({ context, input: { id, gates, role } }) => {
  const { review, decisions } = context.reviews.get(id);
  context.reviews.setReview(id, changeStandpoint(review, decisions, { gates, role }, context.pack().standpoint));
  return context.reviews.get(id);
});
