import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRuleFiles } from '#electron/backend/rule-files.ts';

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
});
