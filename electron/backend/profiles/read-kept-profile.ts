import { existsSync } from 'node:fs';
import { openDatabase } from '../store/open-database.ts';
import { openProfileStore } from '../store/profiles.ts';
import type { ImportedFile } from './read-imported.ts';

/** An own profile that the window or the browser way keeps, by its name; null when there is none. Makes no database. */
export function readKeptProfile(name: string, databaseFile: string, migrations: string): readonly ImportedFile[] | null {
  if (!existsSync(databaseFile)) return null;
  const database = openDatabase(databaseFile, migrations);
  try {
    const files = openProfileStore(database).list().find((kept) => kept.name === name)?.files;
    return files?.map(({ path, text }) => ({ path, file: new File([text], path) })) ?? null;
  } finally {
    database.close();
  }
}
