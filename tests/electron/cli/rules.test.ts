import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '#electron/backend/places.ts';
import { ruleMistakeText } from '#shared/contract/rule-mistakes.ts';

const rule = (pattern: string): string => `id: zz901-small
title: 小规则
kind: phrase
type: open_ended_tasks
level: low
level_reason: 只用于测试的一条规则。
claim: T3
patterns: ['${pattern}']
message: “{match}”没有列明。
why: 说明。
advice: 建议。
proposals:
  preferred: { action: replace, scope: match, text: 双方书面确认的事项 }
basis: []
`;
const hits = ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => `承接方做【试用词】${name}。`);
const misses = ['一', '二', '三', '四', '五', '六', '七', '八'].map((name) => `承接方做别的事${name}。`);
const cases = (hit: readonly string[]): string => JSON.stringify({ hit, miss: misses });

describe('rules check', () => {
  let folder: string;
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(repositoryRoot, 'electron/cli/rules.ts'), ...args], { cwd: folder, encoding: 'utf8' });
    return { code: status, stdout, stderr };
  };
  const writePack = async (name: string, pattern: string, hit = hits): Promise<void> => {
    await mkdir(join(folder, name, 'rules/own/zz901-small'), { recursive: true });
    await writeFile(join(folder, name, 'profile.yml'), "name: 我的\nversion: '2026.1'\n");
    await writeFile(join(folder, name, 'rules/own/zz901-small/rule.yml'), rule(pattern));
    await writeFile(join(folder, name, 'rules/own/zz901-small/cases.yml'), cases(hit));
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hengyue-rules-'));
    await writePack('好', '试用词');
    await writePack('漏', '试用词', [...hits.slice(1), '承接方做【另一个词】。']);
    await writePack('险', '(?:试用词.*)+');
    await writePack('停', '(?:甲?甲?){0,30}(?:甲?甲?){0,30}(?:甲?甲?){0,30}试用词', [...hits.slice(1), `${'甲'.repeat(120)}，【试用词】。`]);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('says that a sound pack is sound: shape, cases, times', () => {
    const { code, stdout } = run('check', '好');
    expect(stdout).toMatch(/^写法正确：我的 2026\.1（全国通用 .+），共 \d+ 条规则。\n例句：跑了 14 句，没有通过 0 句。\n用时：量了 \d+ 条表达式/);
    expect(code).toBe(0);
  });

  it('lists the cases that fail', () => {
    const { code, stdout } = run('check', '漏');
    expect(stdout).toContain('没有通过 1 句');
    expect(stdout).toMatch(/zz901-small 应找到而没有找到（找到的是“”）：承接方做【另一个词】。/);
    expect(code).toBe(1);
  });

  it('refuses a pattern that could run away, with its place, in Chinese', () => {
    const { code, stdout } = run('check', '险');
    expect(stdout).toMatch(/rules\/own\/zz901-small\/rule\.yml:8:\d+ patterns\[0\]: 没有上限的重复/);
    expect(code).toBe(2);
  });

  it('ends a check in which a pattern does not come back, and names its rule', () => {
    const { code, stdout } = run('check', '停');
    expect(stdout).toMatch(/^规则 zz901-small 的表达式.+2 秒还没有停/);
    expect(code).toBe(1);
  });

  it('says how it is used, and that a file is not there', () => {
    expect(run()).toMatchObject({ code: 2, stderr: expect.stringContaining('用法') as string });
    expect(run('check', '没有')).toMatchObject({ code: 2, stderr: expect.stringContaining('找不到这个文件') as string });
  });

  it('leaves a mistake that has no Chinese words as it is', () => {
    expect(ruleMistakeText('something new')).toBe('something new');
  });
});
