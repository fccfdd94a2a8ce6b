import { record, waive } from '#shared/revise/index.ts';
import { method } from '../context.ts';
import { handleReview } from '../desk/handle-review.ts';

export const markNotApplicable = method.markNotApplicable.handler(({ context, input: { id, finding, waiver } }) =>
  handleReview(context, id, (review, { handling, history, leftOver }) => (
    { ...record({ handling, history }, waive(review, handling, finding, waiver)), leftOver }
  )));
