import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRuleFiles, stampOf } from '#electron/backend/rule-files.ts';

describe('readRuleFiles', () => {
  it('reads every YAML file below the folder, sorted, with / in its path', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hengyue-rules-'));
    mkdirSync(join(folder, 'catch-all/ca001'), { recursive: true });
    writeFileSync(join(folder, 'words.yml'), 'a: 1');
    writeFileSync(join(folder, 'catch-all/ca001/rule.yml'), 'id: ca001');
    writeFileSync(join(folder, 'catch-all/ca001/README.md'), '# page');
    expect(readRuleFiles(folder)).toEqual([{ path: 'catch-all/ca001/rule.yml', text: 'id: ca001' }, { path: 'words.yml', text: 'a: 1' }]);
    rmSync(folder, { recursive: true });
  });

  it('hands out what was made ready only with the very text it was read from, and leaves the cases out when nobody needs them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hengyue-rules-'));
    mkdirSync(join(folder, 'catch-all/ca001'), { recursive: true });
    writeFileSync(join(folder, 'words.yml'), 'a: 1');
    writeFileSync(join(folder, 'basis.yml'), 'b: changed');
    writeFileSync(join(folder, 'catch-all/ca001/cases.yml'), 'hit: []');
    writeFileSync(join(folder, 'ready.json'), JSON.stringify({ 'words.yml': { stamp: stampOf('a: 1'), value: { a: 1 } }, 'basis.yml': { stamp: stampOf('b: 1'), value: { b: 1 } } }));
    expect(readRuleFiles(folder, { cases: false })).toEqual([{ path: 'basis.yml', text: 'b: changed' }, { path: 'words.yml', text: 'a: 1', ready: { text: 'a: 1', value: { a: 1 } } }]);
    rmSync(folder, { recursive: true });
  });
});
