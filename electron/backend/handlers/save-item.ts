import { method } from '../context.ts';
import { changeProfile } from '../desk/change-profile.ts';
import { currentReview } from '../desk/current-review.ts';
import { showReview } from '../desk/show-review.ts';

export const saveItem = method.saveItem.handler(({ context, input: { id, item } }) =>
  context.inTurn(async () => {
    const stored = await currentReview(context, id);
    const profile = context.profiles.change(stored.review.rules.profile, { kind: 'add-item', item });
    context.reviews.replace(id, await changeProfile(context, stored, profile));
    // What was saved holds for the next document.
    context.profiles.choose(profile.name);
    return showReview(context.reviews.get(id));
  }));
