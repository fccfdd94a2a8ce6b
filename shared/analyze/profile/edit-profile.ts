import { isMap, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { ProfileChange, ProfileFigures, ProfileItem } from '../../model/profile.ts';
import type { RuleFile } from '../rule-file.ts';
import { ruleCode } from '../../text/rule-code.ts';
import { mainFile } from './apply-profile.ts';

/** A profile that changes nothing yet. */
export function newProfile(name: string): readonly RuleFile[] {
  return [{ path: 'profile.yml', text: `name: ${JSON.stringify(name)}\nversion: '2026.1'\n` }];
}

/** The same profile under another name, as its author's text has it otherwise. */
export function renameProfile(profile: readonly RuleFile[], name: string): readonly RuleFile[] {
  return rewrite(profile, (document) => document.set('name', name));
}

/** The profile with a change, as its next version. It must be readable already. */
export function editProfile(profile: readonly RuleFile[], change: ProfileChange): readonly RuleFile[] {
  return rewrite(profile, (document) => {
    if (change.kind === 'figures') changeFigures(document, change);
    else changeItems(document, change);
    document.set('version', nextVersion(String(document.get('version'))));
  });
}

function rewrite(profile: readonly RuleFile[], write: (document: Document) => void): readonly RuleFile[] {
  const main = mainFile(profile);
  if (main === undefined) return profile;
  const document = parseDocument(main.text);
  write(document);
  const text = document.toString({ lineWidth: 0 });
  return profile.map((file) => (file === main ? { ...file, text } : file));
}

function changeItems(document: Document, change: Extract<ProfileChange, { kind: 'add-item' | 'remove-item' }>): void {
  const words = change.kind === 'add-item' ? change.item.words : change.words;
  const { items = [] } = document.toJS() as { readonly items?: readonly ProfileItem[] };
  for (let at = items.length - 1; at >= 0; at -= 1) if (items[at]?.words.trim() === words.trim()) document.deleteIn(['items', at]);
  if (change.kind !== 'add-item') return;
  if (items.length === 0) document.set('items', document.createNode([]));
  document.addIn(['items'], document.createNode(change.item, { flow: true }));
}

function changeFigures(document: Document, { limits, workerYear, workerCost }: ProfileFigures): void {
  for (const [rule, values] of Object.entries(limits)) setLimits(document, rule, values);
  setOrDrop(document, ['hours', 'worker_year'], workerYear);
  setOrDrop(document, ['funding', 'worker_cost'], workerCost);
}

/** A rule may be named by its id or its code; one that is switched off stays so. */
function setLimits(document: Document, rule: string, values: readonly (number | null)[]): void {
  const { rules = {} } = document.toJS() as { readonly rules?: { readonly [name: string]: unknown } };
  const key = Object.keys(rules).find((name) => ruleCode(name) === ruleCode(rule)) ?? rule;
  if (rules[key] === 'off') return;
  if (isScalar(document.getIn(['rules', key], true))) document.deleteIn(['rules', key]);
  setOrDrop(document, ['rules', key, 'limits'], values.some((value) => value !== null) ? values : null);
}

/** Leaves no empty mapping behind, which says nothing. */
function setOrDrop(document: Document, path: readonly string[], value: unknown): void {
  if (value !== null) return document.setIn(path, document.createNode(value, { flow: true }));
  if (!document.hasIn(path)) return;
  document.deleteIn(path);
  for (let holder = path.slice(0, -1); holder.length > 0 && isEmpty(document.getIn(holder)); holder = holder.slice(0, -1)) document.deleteIn(holder);
}

function isEmpty(node: unknown): boolean {
  return isMap(node) && node.items.length === 0;
}

/** 2026.1 → 2026.1.1 → 2026.1.2: an own change never looks like the author's next version. */
function nextVersion(version: string): string {
  const [year = '2026', number = '1', edit = '0'] = version.split('.');
  return `${year}.${number}.${Number(edit) + 1}`;
}
