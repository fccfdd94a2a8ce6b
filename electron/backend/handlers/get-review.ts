import { method } from '../context.ts';

export const getReview = method.getReview.handler(({ context, input }) => context.reviews.get(input.id));
