import { method } from '../context.ts';
import { currentReview } from '../desk/current-review.ts';
import { renewReview } from '../desk/settle-review.ts';
import { showReview } from '../desk/show-review.ts';

export const removeCompanion = method.removeCompanion.handler(({ context, input: { id } }) =>
  context.inTurn(async () => {
    const stored = await currentReview(context, id);
    const made = await renewReview(context, stored, undefined);
    context.companions.remove(stored.sha256);
    context.reviews.replace(id, made);
    return showReview(context.reviews.get(id));
  }));
