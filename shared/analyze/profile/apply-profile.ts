import type { RuleFile } from '../rule-file.ts';
import { readYaml } from '../rule-pack/read-yaml.ts';
import type { Located } from '../rule-pack/read-yaml.ts';
import { RulePackError } from '../rule-pack/rule-pack-error.ts';
import type { Mistake } from '../rule-pack/rule-pack-error.ts';
import { editFiles } from './edit-files.ts';
import type { Edits } from './edit-files.ts';
import { ownItemsFile } from '../own-items.ts';
import { profileChanges } from './profile-schema.ts';
import type { ListChange, ProfileChanges, RuleChange } from './profile-schema.ts';

type Source = Located<ProfileChanges>;
type Job = { readonly edits: Edits; readonly source: Source; readonly mistakes: Mistake[]; readonly files: readonly RuleFile[] };

const label = 'profiles/national.yml';
const ownRule = /^(?:rules\/)?([a-z-]+\/[^/]+\/(?:rule|cases)\.yml)$/;

/**
 * The default pack with a profile on top, to be read like any pack. `profile`: `profile.yml` and, where it has any, own
 * rules in `rules/<group>/<id>/`. Throws RulePackError whose mistakes are told in the profile's own lines.
 */
export function applyProfile(files: readonly RuleFile[], profile: readonly RuleFile[]): Edits {
  const mistakes: Mistake[] = [];
  const source = readChanges(profile, mistakes);
  if (source === null) throw new RulePackError(mistakes);
  const edits = editFiles(files);
  const job: Job = { edits, source, mistakes, files };
  const { name, version, rules, words, vocabularies } = source.value;
  const base = [edits.value(label, ['name']), edits.value(label, ['version'])].join(' ');
  edits.set(label, ['name'], name, (text) => source.place(['name'], text));
  edits.set(label, ['version'], `${version}（${base}）`, (text) => source.place(['version'], text));
  for (const [rule, change] of Object.entries(rules)) changeRule(job, rule, change);
  for (const [list, change] of Object.entries(words)) changeList(job, 'words.yml', [list], ['words', list], change);
  for (const [id, change] of Object.entries(vocabularies)) {
    const path = files.find(({ path: each }) => each.startsWith('indicators/') && each.endsWith(`/${id}.yml`))?.path;
    if (path === undefined) mistakes.push(source.place(['vocabularies', id], `no vocabulary is called ${id}`));
    else changeList(job, path, ['words'], ['vocabularies', id], change);
  }
  addItems(job);
  changeFigures(job);
  for (const file of profile) {
    const [, path] = ownRule.exec(file.path) ?? [];
    if (path !== undefined) edits.add({ path, text: file.text }, shownPath(file.path));
  }
  if (mistakes.length > 0) throw new RulePackError(mistakes);
  return edits;
}

/** What a profile says of itself. Throws RulePackError when its own file cannot be read. */
export function readProfile(profile: readonly RuleFile[]): ProfileChanges {
  const mistakes: Mistake[] = [];
  const source = readChanges(profile, mistakes);
  if (source === null) throw new RulePackError(mistakes);
  return source.value;
}

/** The file that holds the changes; the others are own rules. */
export function mainFile(profile: readonly RuleFile[]): RuleFile | undefined {
  const candidates = profile.filter(({ path }) => !ownRule.test(path) && /\.ya?ml$/.test(path));
  return candidates.find(({ path }) => path === 'profile.yml') ?? candidates[0];
}

function readChanges(profile: readonly RuleFile[], mistakes: Mistake[]): Source | null {
  const main = mainFile(profile);
  if (main !== undefined) return readYaml({ ...main, path: shownPath(main.path) }, profileChanges, mistakes);
  mistakes.push({ path: shownPath('profile.yml'), line: 0, column: 0, text: 'missing' });
  return null;
}

function changeRule({ edits, source, mistakes, files }: Job, rule: string, change: RuleChange): void {
  const path = files.find(({ path: each }) => each.endsWith('/rule.yml') && (each.endsWith(`/${rule}/rule.yml`) || each.includes(`/${rule}-`)))?.path;
  if (path === undefined) {
    mistakes.push(source.place(['rules', rule], `no rule is called ${rule}`));
    return;
  }
  const blame = (text: string): Mistake => source.place(['rules', rule], text);
  if (change === 'on') return;
  if (change === 'off') return edits.remove(path.slice(0, -'rule.yml'.length));
  if (change.level !== undefined) {
    if (change.reason === undefined) mistakes.push(source.place(['rules', rule, 'level'], 'a changed level needs a reason'));
    else edits.set(path, ['level_reason'], change.reason, blame);
    edits.set(path, ['level'], change.level, blame);
    // A rule with steps says its level there; its gravest step stands first.
    if (edits.value(path, ['steps', 0, 'level']) !== undefined) edits.set(path, ['steps', 0, 'level'], change.level, blame);
  }
  if (change.basis !== undefined) {
    const own = edits.value(path, ['basis']);
    edits.set(path, ['basis'], [...change.basis, ...(Array.isArray(own) ? own : [])], blame);
    if (edits.value(path, ['claim']) === 'T3') edits.set(path, ['claim'], 'T2', blame);
  }
  change.limits?.forEach((value, index) => {
    if (value === null) return;
    const bound = ['above', 'from', 'below'].find((name) => edits.value(path, ['steps', index, name]) !== undefined);
    if (bound === undefined || edits.value(path, ['kind']) !== 'limit') mistakes.push(source.place(['rules', rule, 'limits', index], 'the rule has no such reference value'));
    else edits.set(path, ['steps', index, bound], value, blame);
  });
}

function changeList({ edits, source, mistakes }: Job, path: string, where: readonly string[], place: readonly string[], change: ListChange): void {
  const old = edits.value(path, where);
  if (!Array.isArray(old)) {
    mistakes.push(source.place(place, `no word list is called ${where.at(-1) ?? ''}`));
    return;
  }
  const { add = [], remove = [], replace } = Array.isArray(change) ? { add: change } : { add: [], ...change };
  const named = (entry: unknown): string => (typeof entry === 'string' ? entry : Object.keys(Object(entry))[0] ?? '');
  for (const word of remove) if (!old.some((entry) => named(entry) === word)) mistakes.push(source.place(place, `the list has no ${word}`));
  const kept = (replace ?? old).filter((entry) => !remove.includes(named(entry)));
  const all = [...kept, ...add.filter((word) => !kept.some((entry) => named(entry) === word))];
  edits.set(path, where, all, (text) => source.place(place, text));
}

function addItems({ edits, source, mistakes, files }: Job): void {
  const { items } = source.value;
  items.forEach(({ words, class: name, method }, index) => {
    const place = (text: string): number => mistakes.push(source.place(['items', index], text));
    if (items.findIndex((other) => other.words === words) < index) place(`${words} is listed twice`);
    if (method !== undefined && !files.some(({ path }) => path === `indicators/${name}/${method}.yml`)) place(`no vocabulary of this class is called ${method}`);
  });
  if (items.length > 0) edits.add({ path: ownItemsFile, text: JSON.stringify(items) }, shownPath('profile.yml'));
}

function changeFigures({ edits, source, mistakes }: Job): void {
  const { hours, funding, basis } = source.value;
  const file = 'ratios/hours.yml';
  const blame = (text: string): Mistake => source.place(['hours'], text);
  if (hours?.worker_year !== undefined) edits.set(file, ['worker_year'], hours.worker_year, blame);
  const methods = edits.value(file, ['methods']);
  for (const [method, units] of Object.entries(hours?.methods ?? {})) {
    const index = Array.isArray(methods) ? methods.findIndex((each: unknown) => (each as { readonly method?: unknown }).method === method) : -1;
    if (index === -1) mistakes.push(source.place(['hours', 'methods', method], `no method is called ${method}`));
    else for (const [unit, estimate] of Object.entries(units)) edits.set(file, ['methods', index, 'hours', unit], estimate, blame);
  }
  if (funding !== undefined) edits.set('ratios/funding.yml', ['worker_cost'], funding.worker_cost, (text) => source.place(['funding'], text));
  const entries = edits.value('basis.yml', ['entries']);
  basis.forEach((entry, index) => edits.set('basis.yml', ['entries', (Array.isArray(entries) ? entries.length : 0) + index], entry, (text) => source.place(['basis', index], text)));
}

/** Told without `rules/` in front: the profile lies somewhere else. */
function shownPath(path: string): string {
  return `profile:${path}`;
}
