import { method } from '../context.ts';
import { readImported } from '../profiles/read-imported.ts';
import { showProfile } from '../profiles/show-profile.ts';

export const importProfile = method.importProfile.handler(async ({ context: { profiles }, input: { files } }) => showProfile(profiles.add(await readImported(files)), profiles.usual()));
