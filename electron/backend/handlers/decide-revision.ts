import { decide, record } from '#shared/revise/index.ts';
import { method } from '../context.ts';
import { handleReview } from '../desk/handle-review.ts';

export const decideRevision = method.decideRevision.handler(({ context, input: { id, finding, decision } }) =>
  handleReview(context, id, (review, { handling, history, leftOver }) => {
    const decisions = decide(review, handling.decisions, finding, decision);
    return { ...record({ handling, history }, { ...handling, decisions }), leftOver };
  }));
