import { method } from '../context.ts';
import { showProfile } from '../profiles/show-profile.ts';

export const changeProfile = method.changeProfile.handler(({ context: { profiles }, input: { name, change } }) => {
  const changed = profiles.change(name, change);
  // A copy takes the place of what it was made of.
  if (changed.name !== name) profiles.choose(changed.name);
  return showProfile(changed, profiles.usual());
});
