import type { Handling, History, LeftOver, Waiver } from '#shared/model/handling.ts';
import type { Kept } from '#shared/revise/index.ts';
import type { Database } from './open-database.ts';

type Waivers = { readonly [subject: string]: Waiver };

/** All that was said about a document; what was said about rules of the profile joins it. */
export function readKept(database: Database, sha256: string, profile: string): Kept {
  const row = database.get('SELECT * FROM handlings WHERE sha256 = ?', sha256);
  const read = <T>(column: string, otherwise: T): T => (row === undefined ? otherwise : JSON.parse(String(row[column])) as T);
  const waived = read<{ readonly findings: Waivers; readonly rules: Waivers }>('waived', { findings: {}, rules: {} });
  return {
    handling: {
      decisions: read<Handling['decisions']>('decisions', {}),
      waivedFindings: waived.findings,
      waivedRules: waived.rules,
      profileRules: readProfileRules(database, profile),
      classes: read<Handling['classes']>('classes', {}),
    },
    history: read<History>('history', { done: [], undone: [] }),
    leftOver: read<readonly LeftOver[]>('left_over', []),
  };
}

/** The document must be stored already. To be called in a transaction. */
export function writeKept(database: Database, sha256: string, profile: string, { handling, history, leftOver }: Kept): void {
  const { decisions, waivedFindings, waivedRules, profileRules, classes } = handling;
  database.run('DELETE FROM handlings WHERE sha256 = ?', sha256);
  database.run(
    'INSERT INTO handlings (sha256, decisions, waived, classes, history, left_over) VALUES (?, ?, ?, ?, ?, ?)',
    sha256, JSON.stringify(decisions), JSON.stringify({ findings: waivedFindings, rules: waivedRules }), JSON.stringify(classes),
    JSON.stringify(history), JSON.stringify(leftOver),
  );
  database.run('DELETE FROM profile_waivers WHERE profile = ?', profile);
  for (const [rule, waiver] of Object.entries(profileRules)) {
    database.run('INSERT INTO profile_waivers (profile, rule, waiver) VALUES (?, ?, ?)', profile, rule, JSON.stringify(waiver));
  }
}

export function readProfileRules(database: Database, profile: string): Waivers {
  const rows = database.all('SELECT rule, waiver FROM profile_waivers WHERE profile = ? ORDER BY rule', profile);
  return Object.fromEntries(rows.map((row) => [String(row['rule']), JSON.parse(String(row['waiver'])) as Waiver]));
}
