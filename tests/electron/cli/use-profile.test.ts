import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseIn } from '#electron/backend/data-folder.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { openDatabase } from '#electron/backend/store/open-database.ts';
import { openProfileStore } from '#electron/backend/store/profiles.ts';
import { useProfile } from '#electron/cli/use-profile.ts';
import { openTestBackend } from '#tests/fixtures/test-backend.ts';
import type { Backend } from '#electron/backend/create-backend.ts';

const { migrations } = sourcePlaces();

describe('--profile', () => {
  let folder: string;
  let backend: Backend;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hengyue-named-'));
    vi.stubEnv('HENGYUE_DATA', folder);
    backend = openTestBackend();
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await backend.close();
    rmSync(folder, { recursive: true });
  });
  const usual = async (): Promise<string | undefined> => (await backend.client.listProfiles()).find((one) => one.usual)?.name;

  it('is a file, a profile that ships, or one that the interface keeps, by its name', async () => {
    const database = openDatabase(databaseIn(folder), migrations);
    openProfileStore(database).put('我们县', [{ path: 'profile.yml', text: "name: 我们县\nversion: '2026.1'\n" }]);
    database.close();
    writeFileSync(join(folder, '文件.yml'), "name: 文件里的\nversion: '2026.1'\n");
    for (const [named, name] of [['我们县', '我们县'], ['广西柳州（示例）', '广西柳州（示例）'], [join(folder, '文件.yml'), '文件里的']] as const) {
      expect(await useProfile(backend.client, named)).toBeNull();
      expect(await usual()).toBe(name);
    }
  });

  it('says what is not there, and what is wrong with what is', async () => {
    writeFileSync(join(folder, '坏.yml'), 'name: 坏\n');
    expect(await useProfile(backend.client, '没有的')).toContain('没有叫“没有的”的规则包');
    expect(await useProfile(backend.client, join(folder, '坏.yml'))).toMatch(/^规则包不能使用，请改好后再试：\n坏\.yml:1:\d+ version: 缺少这一项$/);
    expect(await usual()).toBe('全国通用');
  });
});

describe.each(['better-sqlite3', 'node:sqlite'] as const)('the own profiles with %s', (driver) => {
  it('carry along what was said of rules under them, and leave nothing behind', () => {
    const database = openDatabase(':memory:', migrations, driver);
    const store = openProfileStore(database);
    database.run("INSERT INTO profile_waivers VALUES ('甲', 'ca001', '{}')");
    store.put('甲', [{ path: 'a.yml', text: '一' }]);
    store.put('乙', [{ path: 'a.yml', text: '二' }]);
    store.put('乙', [{ path: 'a.yml', text: '三' }]);
    store.copyWaivers('甲', '乙');
    store.copyWaivers('甲', '乙');
    store.remove('甲');
    expect(store.list()).toEqual([{ name: '乙', files: [{ path: 'a.yml', text: '三' }] }]);
    expect(database.all('SELECT profile, rule FROM profile_waivers')).toEqual([{ profile: '乙', rule: 'ca001' }]);
    database.close();
  });
});
