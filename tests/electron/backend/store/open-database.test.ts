import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcePlaces } from '#electron/backend/places.ts';
import { openDatabase } from '#electron/backend/store/open-database.ts';

const { migrations } = sourcePlaces();

describe.each(['better-sqlite3', 'node:sqlite'] as const)('openDatabase with %s', (driver) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hengyue-db-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (): string => join(folder, 'test.sqlite');

  it('creates the tables, strict and with foreign keys watched', () => {
    const database = openDatabase(file(), migrations, driver);
    const tables = database.all("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%' ORDER BY name");
    expect(tables.map(({ name, strict }) => [name, strict])).toEqual([
      ['companions', 1], ['documents', 1], ['handlings', 1], ['profile_waivers', 1], ['profiles', 1], ['reviews', 1], ['settings', 1],
    ]);
    expect(() => database.run("INSERT INTO handlings (sha256) VALUES ('none')")).toThrow(/FOREIGN KEY/);
    expect(database.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
    database.close();
  });

  it('applies every migration once, in order', () => {
    writeFileSync(join(folder, '0001-a.sql'), 'CREATE TABLE a (x INTEGER) STRICT');
    openDatabase(file(), folder, driver).close();
    writeFileSync(join(folder, '0002-b.sql'), 'ALTER TABLE a ADD COLUMN y TEXT');
    openDatabase(file(), folder, driver).close();
    const database = openDatabase(file(), folder, driver);
    expect(database.get('PRAGMA user_version')).toEqual({ user_version: 2 });
    expect(database.all('SELECT name FROM pragma_table_info(?)', 'a')).toEqual([{ name: 'x' }, { name: 'y' }]);
    database.close();
  });

  it('leaves the database as it was when a migration fails', () => {
    writeFileSync(join(folder, '0001-a.sql'), 'CREATE TABLE a (x INTEGER) STRICT');
    openDatabase(file(), folder, driver).close();
    writeFileSync(join(folder, '0002-b.sql'), 'CREATE TABLE b (x INTEGER) STRICT; CREATE TABLE a (x INTEGER) STRICT');
    expect(() => openDatabase(file(), folder, driver)).toThrow(/already exists/);
    rmSync(join(folder, '0002-b.sql'));
    const database = openDatabase(file(), folder, driver);
    expect(database.get('PRAGMA user_version')).toEqual({ user_version: 1 });
    expect(database.all("SELECT name FROM sqlite_schema WHERE name = 'b'")).toEqual([]);
    database.close();
  });

  it('refuses a database of a newer program', () => {
    const database = openDatabase(file(), migrations, driver);
    database.run('PRAGMA user_version = 99');
    database.close();
    expect(() => openDatabase(file(), migrations, driver)).toThrow(/newer version/);
  });

  it('undoes everything of a transaction that throws', () => {
    const database = openDatabase(file(), migrations, driver);
    const work = (): void => database.transaction(() => {
      database.run('INSERT INTO documents VALUES (?, ?)', 'a', new Uint8Array([1]));
      throw new Error('half way');
    });
    expect(work).toThrow('half way');
    expect(database.all('SELECT * FROM documents')).toEqual([]);
    database.close();
  });

  it('gives bytes back as they were', () => {
    const database = openDatabase(file(), migrations, driver);
    const bytes = new Uint8Array([0, 255, 10, 13, 0]);
    database.run('INSERT INTO documents VALUES (?, ?)', 'a', bytes);
    expect([...(database.get('SELECT bytes FROM documents')?.['bytes'] as Uint8Array)]).toEqual([...bytes]);
    database.close();
  });
});

describe('openDatabase', () => {
  it('takes the native module where it can be loaded', () => {
    const database = openDatabase(':memory:', migrations);
    expect(database.driver).toBe('better-sqlite3');
    database.close();
  });
});
