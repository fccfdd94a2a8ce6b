import { existsSync } from 'node:fs';
import { listProfileFiles } from '#electron/backend/profiles/list-profile-files.ts';
import { readKeptProfile } from '#electron/backend/profiles/read-kept-profile.ts';
import { databaseIn, dataFolder } from '#electron/backend/data-folder.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { messageText } from '#shared/contract/messages.ts';
import type { Client } from '#shared/contract/methods.ts';
import { readTrouble } from './review-file.ts';

/**
 * Reviews of this run are made by a profile: a file or folder, or one that the program keeps, by its name. Returns the
 * sentence that says why not, null when it is done.
 */
export async function useProfile(client: Client, named: string): Promise<string | null> {
  const known = await client.listProfiles();
  const files = existsSync(named) ? await listProfileFiles(named) : readKeptProfile(named, databaseIn(dataFolder(process.env, process.platform)), sourcePlaces().migrations);
  if (files === null && !known.some(({ name }) => name === named)) return messageText('profile-not-found', { name: named });
  try {
    const { name } = files === null ? { name: named } : await client.importProfile({ files: [...files] });
    await client.chooseProfile({ name });
    return null;
  } catch (error) {
    return readTrouble(error).message;
  }
}
