import type { RuleFile } from '#shared/analyze/index.ts';
import type { Database } from './open-database.ts';

type Files = readonly RuleFile[];

export type KeptProfile = { readonly name: string; readonly files: Files };

/** The user's own profiles by name. What is put in must have been checked. */
export interface ProfileStore {
  list(): readonly KeptProfile[];
  /** Takes the place of one of that name. */
  put(name: string, files: Files): void;
  /** What was said about rules under the first is said under the second as well. */
  copyWaivers(from: string, to: string): void;
  /** With what was said about rules under it. */
  remove(name: string): void;
}

export function openProfileStore(database: Database): ProfileStore {
  return {
    list: () => database.all('SELECT name, files FROM profiles ORDER BY name').map(({ name, files }) => ({ name: String(name), files: JSON.parse(String(files)) as Files })),
    put: (name, files) => database.run('INSERT INTO profiles (name, files) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET files = excluded.files', name, JSON.stringify(files)),
    copyWaivers: (from, to) => database.run('INSERT OR IGNORE INTO profile_waivers (profile, rule, waiver) SELECT ?, rule, waiver FROM profile_waivers WHERE profile = ?', to, from),
    remove: (name) => database.transaction(() => {
      database.run('DELETE FROM profiles WHERE name = ?', name);
      database.run('DELETE FROM profile_waivers WHERE profile = ?', name);
    }),
  };
}
