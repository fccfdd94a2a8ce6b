import { method } from '../context.ts';
import { showProfile } from '../profiles/show-profile.ts';

export const listProfiles = method.listProfiles.handler(({ context: { profiles } }) => profiles.list().map((profile) => showProfile(profile, profiles.usual())));
