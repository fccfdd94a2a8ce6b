import { method } from '../context.ts';

export const listReviews = method.listReviews.handler(({ context }) => context.reviews.list());
