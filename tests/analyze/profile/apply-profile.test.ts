import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { loadRulePack, RulePackError } from '#shared/analyze/index.ts';
import type { RulePack } from '#shared/analyze/index.ts';

const files = readRuleFiles(sourcePlaces().rules);
const head = "name: 测试包\nversion: '2026.1'\n";

function load(text: string, own: readonly { readonly path: string; readonly text: string }[] = []): RulePack {
  return loadRulePack(files, [{ path: '我的.yml', text: head + text }, ...own]);
}

function mistakes(text: string, own: readonly { readonly path: string; readonly text: string }[] = []): string {
  try {
    load(text, own);
  } catch (error) {
    if (error instanceof RulePackError) return error.message;
    throw error;
  }
  return '';
}

const ruleOf = ({ rules }: RulePack, code: string) => rules.rules.find(({ id }) => id.startsWith(`${code}-`));

describe('a profile on top of the default', () => {
  const base = loadRulePack(files);

  it('names itself and what it stands on', () => {
    expect(load('').label).toEqual({ profile: '测试包', version: `2026.1（${base.label.profile} ${base.label.version}）`, basisDate: base.label.basisDate });
  });

  it('switches rules off and changes levels', () => {
    const pack = load("rules:\n  ca024: 'off'\n  ca022-open-list-tail: { level: medium, reason: 我们认为更重要的一处。 }\n");
    expect(ruleOf(pack, 'ca024')).toBeUndefined();
    expect(ruleOf(pack, 'ca022')).toMatchObject({ level: 'medium', level_reason: '我们认为更重要的一处。' });
    expect(pack.rules.rules).toHaveLength(base.rules.rules.length - 1);
  });

  it('adds to, takes from and replaces word lists, and patterns follow', () => {
    const sourceOf = (pack: RulePack): string => pack.rules.lists.groups.get('交办') ?? '';
    expect(sourceOf(load('words:\n  交办: [塞给你办]\n'))).toContain('塞给你办');
    expect(sourceOf(load('words:\n  交办: { replace: [只此一词] }\n'))).toBe('(?:只此一词)');
  });

  it('changes vocabularies and agreed figures', () => {
    const pack = load('vocabularies:\n  casework: { add: [心灵陪跑], remove: [矫正] }\nhours:\n  worker_year: 1500\n  methods: { casework: { 个: [10, 12] } }\nfunding: { worker_cost: [60000, 80000] }\n');
    expect([pack.vocabularies.words.has('心灵陪跑'), pack.vocabularies.words.has('矫正')]).toEqual([true, false]);
    expect(pack.parameters.hours.worker_year).toBe(1500);
    expect(pack.parameters.hours.methods.find(({ method }) => method === 'casework')?.hours['个']).toEqual([10, 12]);
    expect(pack.parameters.funding.worker_cost).toEqual([60000, 80000]);
  });

  it('lets a local paper carry what is advice elsewhere, and a changed level reach the steps', () => {
    const paper = "basis:\n  - { id: local-1, name: 某县社工站建设方案, issuer: 某县民政局, number: '', article: 三, quote: 每站社工不少于2名。, force: 地方规范性文件, status: 试行 }\n";
    const pack = load(`rules:\n  st103: { level: medium, reason: 当地文件写明。, basis: [local-1] }\n${paper}`);
    const rule = pack.rules.documentRules.find(({ id }) => id.startsWith('st103-'));
    expect(rule).toMatchObject({ claim: 'T2', level: 'medium', basis: [{ id: 'local-1' }], steps: [{ level: 'medium' }] });
    expect(mistakes('rules:\n  st103: { basis: [local-2] }\n')).toMatch(/unknown basis local-2/);
  });

  it('changes the reference values of a limit', () => {
    const before = base.rules.documentRules.find(({ kind }) => kind === 'limit');
    if (before?.kind !== 'limit') throw new Error('no limit rule');
    const after = load(`rules:\n  ${before.id}: { limits: [7] }\n`).rules.documentRules.find(({ id }) => id === before.id);
    if (after?.kind !== 'limit') throw new Error('the rule is gone');
    const [step] = after.steps;
    expect([step?.above, step?.from, step?.below]).toContain(7);
  });

  it('asks a reference value only where the profile has one', () => {
    const share = (pack: RulePack): unknown => pack.rules.documentRules.find(({ id }) => id.startsWith('pr102-'));
    expect(share(base)).toMatchObject({ steps: [{ below: null }, { from: 0 }] });
    expect(share(load('rules:\n  pr102: { limits: [0.6] }\n'))).toMatchObject({ steps: [{ below: 0.6, level: 'medium' }, { from: 0 }] });
    expect(share(load('rules:\n  pr102: { limits: [null, 0.1] }\n'))).toMatchObject({ steps: [{ below: null }, { from: 0.1 }] });
  });

  const ownRule = (files.find(({ path }) => path.endsWith('/ca024-open-confidentiality-list/rule.yml'))?.text ?? '').replace('ca024-open-confidentiality-list', 'zz901-own');

  it('takes rules of its own', () => {
    expect(ruleOf(load('', [{ path: 'rules/own/zz901-own/rule.yml', text: ownRule }]), 'zz901')).toBeDefined();
  });

  test.each([
    ['an unknown key', 'regeln: {}\n', /^我的\.yml:3:\d+ regeln: unknown key$/],
    ['an unknown rule', "rules:\n  zz999: 'off'\n", /^我的\.yml:4:\d+ rules\.zz999: no rule is called zz999$/],
    ['a level without a reason', 'rules:\n  ca024: { level: high }\n', /^我的\.yml:4:\d+ rules\.ca024\.level: a changed level needs a reason$/],
    ['an unknown word list', 'words:\n  没有的: [词]\n', /^我的\.yml:4:\d+ words\.没有的: no word list is called 没有的$/],
    ['a word that the list lacks', 'words:\n  交办: { remove: [没有这个词] }\n', /我的\.yml:4:\d+ words\.交办: the list has no 没有这个词/],
    ['a word that breaks patterns', 'words:\n  交办: ["(坏"]\n', /^我的\.yml:4:\d+ words\.交办: rules\/words\.yml/m],
    ['a reference value where none is', 'rules:\n  ca024: { limits: [3] }\n', /the rule has no such reference value/],
    ['a wrong figure', 'hours: { worker_year: viel }\n', /^我的\.yml:3:\d+ hours\.worker_year: /],
    ['an entry of no class', 'items: [{ words: 走访, class: 其他 }]\n', /^我的\.yml:3:\d+ items\[0\]\.class: /],
    ['an entry of a vocabulary of another class', 'items: [{ words: 走访, class: support, method: casework }]\n', /^我的\.yml:3:\d+ items\[0\]: no vocabulary of this class is called casework$/],
    ['an entry said twice', 'items: [{ words: 走访, class: support }, { words: 走访, class: professional }]\n', /^我的\.yml:3:\d+ items\[1\]: 走访 is listed twice$/],
    ['a broken file', 'words: [\n', /^我的\.yml:\d+:\d+ YAML: /],
  ])('tells %s in its own line', (_name, text, expected) => {
    expect(mistakes(text)).toMatch(expected);
  });

  it('tells a mistake in an own rule in that file', () => {
    expect(mistakes('', [{ path: 'rules/own/zz901-own/rule.yml', text: ownRule.replace('level: low', 'level: lowest') }])).toMatch(/^rules\/own\/zz901-own\/rule\.yml:\d+:\d+ level: /);
  });

  it('holds the shipped example, which cites nothing of its own', () => {
    const text = readFileSync(join(sourcePlaces().rules, 'profiles/guangxi-liuzhou.yml'), 'utf8');
    expect(text).toMatch(/示例/);
    expect(text).not.toMatch(/^basis:/m);
    const pack = loadRulePack(files, [{ path: 'guangxi-liuzhou.yml', text }]);
    expect(pack.label.profile).toContain('示例');
    expect(pack.parameters.hours.worker_year).toBe(1650);
  });
});
