import type { ProfileSummary } from '#shared/contract/methods.ts';
import type { Profile } from './profile.ts';

export function showProfile({ name, version, note, source }: Profile, usual: Profile): ProfileSummary {
  return { name, version, note, source, usual: name === usual.name };
}
