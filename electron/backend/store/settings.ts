import type { Database } from './open-database.ts';

/** What the user set once for every document. Values are plain JSON. */
export interface Settings {
  get(name: string): unknown;
  /** null forgets it. */
  set(name: string, value: unknown): void;
}

export function openSettings(database: Database): Settings {
  return {
    get(name) {
      const row = database.get('SELECT value FROM settings WHERE name = ?', name);
      return row === undefined ? null : JSON.parse(String(row['value']));
    },
    set(name, value) {
      if (value === null) database.run('DELETE FROM settings WHERE name = ?', name);
      else database.run('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, JSON.stringify(value));
    },
  };
}
