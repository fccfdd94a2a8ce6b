import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Backend } from '#electron/backend/create-backend.ts';
import type { Client } from '#shared/contract/methods.ts';
import { openFile, openTestBackend } from '#tests/fixtures/test-backend.ts';
import { smallContract } from '#tests/fixtures/small-contract.ts';
import { transports } from './transports.ts';

const given = (path: string, text: string) => ({ path, file: new File([text], path.split('/').at(-1) ?? path) });
const head = (name: string, version = '2026.1'): string => `name: ${name}\nversion: '${version}'\n`;
const strict = `${head('严一些')}rules:\n  ca001: 'off'\n  pr102: { limits: [0.99] }\n`;

/** Long enough to be read as a contract, which rules about whole documents ask for. */
const contract = (last: string): File => new File([`社工站服务合同

甲方（购买方）：青禾镇人民政府

乙方（承接方）：春苗社会工作服务中心

第一条 服务内容

乙方开展个案服务10个，更新服务台账12次。

乙方应完成甲方交办的其他工作任务。

甲方有权根据需要调整服务内容。

第二条 服务期限

服务期限自2026年1月1日起至2026年12月31日止。

第三条 合同价款与支付

合同总价为人民币180000元。

第四条 违约责任

${last}`], '合同.txt');

let backend: Backend;
beforeAll(() => {
  backend = openTestBackend();
});
afterAll(() => backend.close());

it.each(Object.entries(transports))('a profile of several files arrives %s', async (_name, connect) => {
  const transport = await connect(backend);
  try {
    const files = [given('包/profile.yml', head('路上的')), given('包/说明.txt', '不是规则')];
    expect(await transport.client.importProfile({ files })).toMatchObject({ name: '路上的', version: '2026.1' });
    expect(await (await transport.client.exportProfile({ name: '路上的' })).file.text()).toBe(head('路上的'));
    await transport.client.deleteProfile({ name: '路上的' });
  } finally {
    await transport.close();
  }
});

describe('profiles', () => {
  const client = (): Client => backend.client;
  const names = async (): Promise<readonly string[]> => (await client().listProfiles()).map(({ name }) => name);
  const usual = async (): Promise<string | undefined> => (await client().listProfiles()).find((one) => one.usual)?.name;

  it('ship with the program, and the default is the usual one', async () => {
    expect(await names()).toEqual(['全国通用', '广西柳州（示例）']);
    expect(await usual()).toBe('全国通用');
  });

  it.each([
    ['a wrong line, in its place', [given('我的.yml', `${head('错')}rules:\n  ca001: 关\n`)], 'profile-invalid', /我的\.yml:4:\d+ rules\.ca001: 写 on 或/],
    ['a rule with a broken pattern', [given('包/profile.yml', head('错')), given('包/rules/own/zz901-x/rule.yml', 'id: zz901-x\n')], 'profile-invalid', /rules\/own\/zz901-x\/rule\.yml:1:\d+ .*kind/],
    ['the name of a shipped one', [given('我的.yml', head('全国通用'))], 'profile-name-taken', /全国通用/],
    ['no rules at all', [given('合同.docx', 'x')], 'profile-empty', /\.yml/],
    ['a zip that is none', [given('包.zip', 'x')], 'profile-empty', /\.yml/],
    ['text that is not UTF-8', [{ path: '我的.yml', file: new File([new Uint8Array([0xce, 0xd2])], '我的.yml') }], 'profile-encoding', /我的\.yml/],
  ])('refuse %s and keep nothing', async (_what, files, code, says) => {
    const before = await client().listProfiles();
    await expect(client().importProfile({ files })).rejects.toMatchObject({ data: { code, message: expect.stringMatching(says) as string } });
    expect(await client().listProfiles()).toEqual(before);
  });

  it('judge a review anew, keep what was said about it, and stand in what is printed', async () => {
    expect(await client().importProfile({ files: [given('严.yml', strict)] })).toMatchObject({ name: '严一些', source: 'own', usual: false });
    const stored = await openFile(client(), contract('乙方未完成约定数量的，按未完成部分扣减价款。'));
    const ratio = stored.review.findings.find(({ rule }) => rule.startsWith('pr102-'));
    const open = stored.review.findings.find(({ rule }) => rule.startsWith('ca001-'));
    const kept = stored.review.findings.find(({ rule }) => !rule.startsWith('ca001-') && rule !== ratio?.rule);
    if (ratio === undefined || open === undefined || kept === undefined) throw new Error('the sample has other findings');
    for (const { id } of [open, kept]) await client().decideRevision({ id: stored.id, finding: id, decision: { action: 'comment' } });
    const changed = await client().setStandpoint({ id: stored.id, profile: '严一些', role: 'purchaser' });
    expect(changed.review).toMatchObject({ role: 'purchaser', rules: { profile: '严一些', version: expect.stringMatching(/^2026\.1（全国通用 /) as string } });
    expect(changed.review.findings.find(({ rule }) => rule === ratio.rule)).toMatchObject({ level: 'medium', message: expect.stringContaining('低于您自选的参照值99%') as string });
    expect(Object.keys(changed.decisions)).toEqual([kept.id]);
    // What finds no place under this profile waits, and comes back with the other one.
    expect(changed.notes.map(({ code }) => code)).toEqual(['handling-left-over']);
    expect(await usual()).toBe('严一些');
    expect(await (await client().exportReview({ id: stored.id, kind: 'opinion-html' })).file.text()).toContain('严一些，版本 2026.1');
    const back = await client().setStandpoint({ id: stored.id, profile: '全国通用', role: 'provider' });
    expect(back.review).toEqual(stored.review);
    expect(Object.keys(back.decisions).toSorted()).toEqual([open.id, kept.id].toSorted());
  });

  it('make reviews again when they have changed, and give way to the default when they are deleted', async () => {
    await client().importProfile({ files: [given('甲.yml', head('甲'))] });
    await client().chooseProfile({ name: '甲' });
    const stored = await openFile(client(), smallContract('甲.docx', '第二份。'));
    await client().importProfile({ files: [given('甲.yml', `${head('甲', '2026.2')}rules:\n  ca001: 'off'\n`)] });
    expect(await names()).toEqual(['全国通用', '广西柳州（示例）', '严一些', '甲']);
    const renewed = await client().getReview({ id: stored.id });
    expect(renewed.notes).toMatchObject([{ code: 'review-renewed', values: { from: expect.stringMatching(/^甲 2026\.1（/) as string } }]);
    expect(renewed.review.findings.some(({ rule }) => rule.startsWith('ca001-'))).toBe(false);
    await client().deleteProfile({ name: '甲' });
    expect((await client().getReview({ id: stored.id })).review.rules.profile).toBe('全国通用');
    expect(await usual()).toBe('全国通用');
    await expect(client().deleteProfile({ name: '全国通用' })).rejects.toMatchObject({ data: { code: 'profile-not-own' } });
    await expect(client().chooseProfile({ name: '甲' })).rejects.toMatchObject({ data: { code: 'profile-not-found' } });
  });

  it('take a word from a review, which holds for it and for the next document, until it is removed', async () => {
    const stored = await openFile(client(), smallContract('词.docx', '乙方开展乡情夜话12场。'));
    const saved = await client().saveItem({ id: stored.id, item: { words: '乡情夜话', class: 'administrative', method: 'reporting' } });
    const name = saved.review.rules.profile;
    expect(name).toBe('我的规则包');
    const about = (review: typeof saved) => review.review.indicators.find(({ item }) => item.includes('夜话'));
    expect(about(saved)).toMatchObject({ class: 'administrative', reason: '您的词表：“乡情夜话”属于报表、报告与信息报送' });
    const next = await openFile(client(), smallContract('另一份.docx', '乙方举办乡情夜话4场。'));
    expect([next.review.rules.profile, about(next)?.class]).toEqual([name, 'administrative']);
    expect((await client().getProfile({ name })).items).toEqual([{ words: '乡情夜话', class: 'administrative', method: 'reporting' }]);
    expect(await client().changeProfile({ name, change: { kind: 'remove-item', words: '乡情夜话' } })).toMatchObject({ version: '2026.1.2' });
    expect(about(await client().getReview({ id: next.id }))?.class).not.toBe('administrative');
    await client().deleteProfile({ name });
  });

  it('change as copies where they are not own, and show their figures beside the default', async () => {
    const copy = await client().changeProfile({ name: '广西柳州（示例）', change: { kind: 'figures', limits: { pr102: [0.6, null] }, workerYear: 1600, workerCost: null } });
    expect(copy).toMatchObject({ name: '我的规则包·广西柳州（示例）', source: 'own', usual: true });
    expect(await client().getProfile({ name: copy.name })).toMatchObject({ workerYear: { usual: 1700, own: 1600 }, workerCost: { own: null } });
    const { file } = await client().exportProfile({ name: copy.name });
    expect([file.name, await file.text()]).toEqual(['我的规则包·广西柳州（示例）.yml', expect.stringContaining('worker_year: 1600')]);
    await client().deleteProfile({ name: copy.name });
  });

  it('come back from a zip as they were exported', async () => {
    const rule = `id: zz901-own\ntitle: 小规则\nkind: phrase\ntype: open_ended_tasks\nlevel: low\nlevel_reason: 只用于测试的一条规则。\nclaim: T3\npatterns: [试用词]\nmessage: “{match}”没有列明。\nwhy: 说明。\nadvice: 建议。\nproposals:\n  preferred: { action: replace, scope: match, text: 双方书面确认的事项 }\nbasis: []\n`;
    await client().importProfile({ files: [given('我们/profile.yml', head('带规则的')), given('我们/rules/own/zz901-own/rule.yml', rule), given('我们/说明.txt', '不是规则')] });
    const { file } = await client().exportProfile({ name: '带规则的' });
    const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
    expect(Object.keys(entries)).toEqual(['profile.yml', 'rules/own/zz901-own/rule.yml']);
    await client().deleteProfile({ name: '带规则的' });
    const inFolder = zipSync({ '包/profile.yml': strToU8(head('带规则的')), '包/rules/own/zz901-own/rule.yml': strToU8(rule) });
    expect(await client().importProfile({ files: [{ path: '包.zip', file: new File([new Uint8Array(inFolder)], '包.zip') }] })).toMatchObject({ name: '带规则的' });
  });
});
