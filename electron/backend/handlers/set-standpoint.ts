import { changeStandpoint } from '#shared/review-contract.ts';
import { method } from '../context.ts';
import { currentReview } from '../desk/current-review.ts';
import { keepRole } from '../desk/usual-role.ts';
import { showReview } from '../desk/show-review.ts';

export const setStandpoint = method.setStandpoint.handler(({ context, input: { id, gates, role } }) =>
  context.inTurn(async () => {
    const stored = await currentReview(context, id);
    const review = changeStandpoint(stored.review, stored.kept.handling.decisions, { gates, role }, context.pack().standpoint);
    // The next document is opened for the same reader.
    if (role !== undefined) keepRole(context, role);
    context.reviews.replace(id, { ...stored, review });
    return showReview(context.reviews.get(id));
  }));
