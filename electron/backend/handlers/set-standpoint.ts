import { changeStandpoint } from '#shared/review-contract.ts';
import { method } from '../context.ts';
import type { BackendContext } from '../context.ts';
import { changeProfile } from '../desk/change-profile.ts';
import type { ReaderChange } from '../desk/change-profile.ts';
import { currentReview } from '../desk/current-review.ts';
import { keepRole } from '../desk/usual-role.ts';
import { showReview } from '../desk/show-review.ts';
import type { KeptReview, MadeReview } from '../store/reviews.ts';

export const setStandpoint = method.setStandpoint.handler(({ context, input: { id, gates, role, profile } }) =>
  context.inTurn(async () => {
    const stored = await currentReview(context, id);
    context.reviews.replace(id, await standAt(context, stored, { gates, role }, profile ?? stored.review.rules.profile));
    // The next document is opened for the same reader and by the same profile.
    if (role !== undefined) keepRole(context, role);
    if (profile !== undefined) context.profiles.choose(profile);
    return showReview(context.reviews.get(id));
  }));

/** Nothing is matched again, but under another profile, and for another kind of provider: some rules speak to one kind only. */
async function standAt(context: BackendContext, stored: KeptReview, reader: ReaderChange, name: string): Promise<MadeReview> {
  const profile = context.profiles.get(name);
  const provider = reader.gates?.provider;
  const others = provider !== undefined && provider !== stored.review.gates.provider.answer;
  if (others || name !== stored.review.rules.profile) return changeProfile(context, stored, profile, reader);
  const { decisions } = stored.kept.handling;
  return { ...stored, review: changeStandpoint(stored.review, decisions, reader, context.profiles.packOf(profile).standpoint) };
}
