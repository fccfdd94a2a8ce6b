import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '#electron/cli/arguments.ts';
import { reviewCommand } from '#electron/cli/review-command.ts';
import { defaultLimits } from '#electron/backend/limits.ts';
import { loadRulePack } from '#shared/analyze/index.ts';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { openTestBackend } from '#tests/fixtures/test-backend.ts';

/** Passes every check when it is read; on a sentence that has all its words, in another order, it tries thousands of millions of ways before it gives up. */
const rule = `id: zz901-runaway
title: 小规则
kind: phrase
type: open_ended_tasks
level: low
level_reason: 只用于测试的一条规则。
claim: T3
patterns: ['${`说明${'.{0,40}的'.repeat(7)}.{0,40}终局`}']
message: “{match}”没有列明。
why: 说明。
advice: 建议。
proposals:
  preferred: { action: replace, scope: match, text: 双方书面确认的事项 }
basis: []
`;
const profile = [
  { path: 'profile.yml', text: "name: 外来规则\nversion: '2026.1'\n" },
  { path: 'rules/own/zz901-runaway/rule.yml', text: rule },
];
const contract = ['服务合同', '甲方：云溪县民政局', '乙方：云溪县同行社会工作服务社', '乙方应当完成甲方交办的其他工作。', `终局之前由乙方说明${'的'.repeat(300)}。`].join('\n');

describe('a rule of a foreign profile that never comes back', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hengyue-slow-'));
    await writeFile(join(folder, '合同.txt'), contract);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is not one that can be refused when it is read', () => {
    expect(() => loadRulePack(readRuleFiles(sourcePlaces().rules), profile)).not.toThrow();
  });

  it('is stopped and named on the command line, and everything else is found', async () => {
    const backend = openTestBackend({ limits: { ...defaultLimits, ruleMs: 400 }, log: { write: () => undefined } });
    const printed: string[] = [];
    const output = { result: async (line: string) => void printed.push(line), notice: () => undefined };
    try {
      const files = profile.map(({ path, text }) => ({ path, file: new File([text], path) }));
      await backend.client.chooseProfile(await backend.client.importProfile({ files }));
      expect(await reviewCommand(backend.client, readArguments([join(folder, '合同.txt')]), output)).toBe(0);
    } finally {
      await backend.close();
    }
    const text = printed.join('\n');
    expect(text).toContain('规则 zz901-runaway（rules/own/zz901-runaway/rule.yml）在这份文件上用时超过 0.4 秒，本次没有采用它的结果，其他规则照常审查。');
    expect(text).toContain('（规则 ca001-assigned-tasks）');
  });
});
