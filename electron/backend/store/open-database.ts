import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = { readonly [column: string]: SqlValue };

/** The little of SQLite that the store needs, the same over both drivers. */
export interface Database {
  readonly driver: Driver;
  run(sql: string, ...values: readonly SqlValue[]): void;
  get(sql: string, ...values: readonly SqlValue[]): SqlRow | undefined;
  all(sql: string, ...values: readonly SqlValue[]): readonly SqlRow[];
  /** All of `work` or nothing. Not nested. */
  transaction<T>(work: () => T): T;
  close(): void;
}

export type Driver = 'better-sqlite3' | 'node:sqlite';

/** What the two drivers have in common. */
type Connection = {
  exec(sql: string): unknown;
  prepare(sql: string): {
    run(...values: readonly SqlValue[]): unknown;
    get(...values: readonly SqlValue[]): unknown;
    all(...values: readonly SqlValue[]): unknown[];
  };
  close(): unknown;
};

const load = createRequire(import.meta.url);

/**
 * Opens or creates the database and brings it to the newest migration. Without `driver` the native module is taken and, where
 * it cannot be loaded (an older glibc), the one built into Node: the same SQL runs on both.
 */
export function openDatabase(file: string, migrationsFolder: string, driver?: Driver): Database {
  const [connection, used] = driver === undefined ? connectAny(file) : [connect(file, driver), driver];
  // Deleted contracts leave no readable remains in the file.
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000;');
  const database: Database = {
    driver: used,
    run: (sql, ...values) => void connection.prepare(sql).run(...values),
    get: (sql, ...values) => connection.prepare(sql).get(...values) as SqlRow | undefined,
    all: (sql, ...values) => connection.prepare(sql).all(...values) as SqlRow[],
    transaction: (work) => inTransaction(connection, work),
    close: () => void connection.close(),
  };
  migrate(database, connection, migrationsFolder);
  return database;
}

function connectAny(file: string): [Connection, Driver] {
  try {
    return [connect(file, 'better-sqlite3'), 'better-sqlite3'];
  } catch (error) {
    if (!isLoadError(error)) throw error;
    return [connect(file, 'node:sqlite'), 'node:sqlite'];
  }
}

function connect(file: string, driver: Driver): Connection {
  if (driver === 'better-sqlite3') {
    const Native = load('better-sqlite3') as new (file: string) => Connection;
    return new Native(file);
  }
  const { DatabaseSync } = load('node:sqlite') as { DatabaseSync: new (file: string) => Connection };
  return new DatabaseSync(file);
}

/** The module is missing or its binary does not fit this system; a locked or damaged database is another matter. */
function isLoadError(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED' || (error instanceof Error && /bindings|prebuil/i.test(error.message));
}

function inTransaction<T>(connection: Connection, work: () => T): T {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    connection.exec('COMMIT');
    return value;
  } catch (error) {
    connection.exec('ROLLBACK');
    throw error;
  }
}

/** Applies `0001-….sql`, `0002-….sql` … that `user_version` does not count yet, each in its own transaction. */
function migrate(database: Database, connection: Connection, folder: string): void {
  const names = readdirSync(folder).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort();
  const done = Number(database.get('PRAGMA user_version')?.['user_version'] ?? 0);
  if (done > names.length) throw new Error(`database of a newer version (${done}), this program knows ${names.length}`);
  for (const name of names.slice(done)) {
    const sql = readFileSync(join(folder, name), 'utf8');
    inTransaction(connection, () => connection.exec(`${sql}; PRAGMA user_version = ${Number(name.slice(0, 4))};`));
  }
}
