import { method } from '../context.ts';
import { describeProfile } from '../profiles/describe-profile.ts';

export const getProfile = method.getProfile.handler(({ context: { profiles }, input: { name } }) => {
  const profile = profiles.get(name);
  return describeProfile(profile, profiles.national(), profiles.packOf(profile));
});
