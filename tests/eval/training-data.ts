import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isCatchAll } from '#shared/analyze/is-catch-all.ts';
import type { RulePack } from '#shared/analyze/index.ts';
import { casesSchema } from '#shared/analyze/rule-pack/rule-schema.ts';
import type { CatchAllType } from '#shared/model/rule.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import type { LabelledClause } from './label-file.ts';
import { readLabelFile } from './label-file.ts';

const gold = join(import.meta.dirname, '../gold');
/** Sentences that are there to learn from and that no floor is set on, a file for each kind of document or author. */
const lessons = join(gold, 'lessons');

/** Word lists that stand for what a clause does; the others name somebody or cut a pattern short. */
export const classNames = [
  '社工', '交办', '弱交办', '任务', '其他', '临时', '泛指', '配合', '迎检', '变更', '约定内容', '主观', '评断', '否定', '可拒', '协商', '计费', '合同外',
  '购买方不得', '强交办', '照办', '人事', '受制', '额外', '不付费', '软评判', '后果',
];

export type LabelledSet = { readonly name: string; readonly clauses: readonly LabelledClause[] };

/** The gold sets, one of which can be left out and tried. */
export function goldSets(): readonly LabelledSet[] {
  return goldFiles().map((name) => ({ name, clauses: readLabelFile(join(gold, name)).clauses }));
}

/** Sentences written to learn from. */
export function lessonSets(): readonly LabelledSet[] {
  return lessonFiles().map((name) => ({ name, clauses: readLabelFile(join(lessons, name)).clauses }));
}

/** The cases of the rules: their hits are at fault as the rule says, their misses are not. */
export function caseClauses(pack: RulePack): readonly LabelledClause[] {
  return caseFiles(pack).flatMap(({ path, text, type }) => fromCases(path, casesSchema.parse(parse(text)), type));
}

function fromCases(path: string, { hit, miss }: { readonly hit: readonly string[]; readonly miss: readonly string[] }, type: CatchAllType): readonly LabelledClause[] {
  const faults = hit.map((marked, index): LabelledClause => {
    const span = /【(.+)】/u.exec(marked)?.[1] ?? '';
    return { id: `${path} hit ${index}`, text: marked.replace(/[【】]/gu, ''), fault: { type, also: [], strong: true, span } };
  });
  return [...faults, ...miss.map((text, index): LabelledClause => ({ id: `${path} miss ${index}`, text, fault: null }))];
}

/** Lines of policy papers and indicators: nothing is wrong in them. */
export function ordinaryLines(): readonly string[] {
  const amounts = readLabelFile(join(gold, 'indicators.jsonl')).clauses.filter(({ fault }) => fault === null).map(({ text }) => text);
  return [...readFileSync(join(gold, 'policy-prose.txt'), 'utf8').trim().split('\n'), ...amounts, ...fairLines()];
}

/** Sentences of contracts in which nothing is wrong: what harmless clauses sound like. */
function fairLines(): readonly string[] {
  return fairFiles().flatMap((path) => readFileSync(path, 'utf8').split('\n').filter((line) => /[。；]/u.test(line) && !/不承担下列/u.test(line)).map((line) => line.replace(/^[-#|\s]+/u, '')));
}

function fairFiles(): readonly string[] {
  const prose = join(gold, 'prose');
  return readdirSync(prose).filter((name) => name.startsWith('fair-')).sort().map((name) => join(prose, name));
}

/** Changes when a label, a case or a word that the net learns from does. The samples are not in it: they change for many other reasons. */
export function fingerprint(pack: RulePack): string {
  const { lists } = pack.rules;
  const hash = createHash('sha256');
  for (const name of [...goldFiles(), 'policy-prose.txt', 'indicators.jsonl']) hash.update(readFileSync(join(gold, name)));
  for (const name of lessonFiles()) hash.update(readFileSync(join(lessons, name)));
  for (const path of fairFiles()) hash.update(readFileSync(path));
  for (const { path, text } of caseFiles(pack)) hash.update(`${path}\n${text}`);
  for (const name of classNames) hash.update(lists.groups.get(name) ?? '');
  return hash.update(lists.authority).digest('hex').slice(0, 16);
}

function goldFiles(): readonly string[] {
  return readdirSync(gold).filter((name) => /^catch-all.*\.jsonl$/.test(name)).sort();
}

function lessonFiles(): readonly string[] {
  return readdirSync(lessons).sort();
}

type CaseFile = { readonly path: string; readonly text: string; readonly type: CatchAllType };

/** Of the catch-all rules alone: what another check leaves alone may well be a catch-all. */
function caseFiles({ rules: { rules } }: RulePack): readonly CaseFile[] {
  const types = new Map(rules.map(({ id, type }) => [id, type]));
  return [...readRuleFiles(sourcePlaces().rules)].sort((a, b) => (a.path < b.path ? -1 : 1)).flatMap(({ path, text }): readonly CaseFile[] => {
    const type = types.get(path.split('/').at(-2) ?? '');
    return path.endsWith('/cases.yml') && type !== undefined && isCatchAll(type) ? [{ path, text, type }] : [];
  });
}
