import { decideRule as decideEach, record } from '#shared/revise/index.ts';
import { method } from '../context.ts';
import { handleReview } from '../desk/handle-review.ts';

export const decideRule = method.decideRule.handler(({ context, input: { id, rule, choice } }) =>
  handleReview(context, id, (review, { handling, history, leftOver }) => {
    const decisions = decideEach(review, handling.decisions, rule, choice);
    return { ...record({ handling, history }, { ...handling, decisions }), leftOver };
  }));
