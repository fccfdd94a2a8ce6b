import { method } from '../context.ts';
import { writeProfile } from '../profiles/write-profile.ts';

export const exportProfile = method.exportProfile.handler(({ context, input: { name } }) => ({ file: writeProfile(context.profiles.get(name)), messages: [] }));
