import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RuleFile } from '#shared/analyze/index.ts';
import { loadRulePack } from '#shared/analyze/index.ts';
import { messageText } from '#shared/contract/messages.ts';
import { Refusal } from '#shared/result.ts';
import type { Places } from './places.ts';
import { readRuleMistakes } from './rule-mistakes.ts';
import { readRuleFiles } from './rule-files.ts';

/** Bytes; a profile is some pages of text. */
const largest = 2_000_000;

/** A profile from disk: one file, or a folder with `profile.yml` and perhaps own rules. Throws Refusal `file-not-found`, `profile-invalid`. */
export function readProfileFiles(path: string): readonly RuleFile[] {
  if (!existsSync(path)) throw new Refusal('file-not-found');
  const found = statSync(path);
  const files = found.isDirectory() ? readRuleFiles(path) : found.size > largest ? [] : [{ path: basename(path), text: readFileSync(path, 'utf8') }];
  if (files.length === 0) throw new Refusal('profile-invalid', { detail: path });
  // The folder's own list of changes stands before other files, whatever they are called.
  return [...files].sort((a, b) => Number(b.path === 'profile.yml') - Number(a.path === 'profile.yml'));
}

/** A profile that the shipped rules can be read with, or the sentence that says why not. */
export function openProfile(path: string, places: Places): { readonly files: readonly RuleFile[]; readonly trouble: string | null } {
  try {
    const files = readProfileFiles(path);
    loadRulePack(readRuleFiles(places.rules, { cases: false }), files);
    return { files, trouble: null };
  } catch (error) {
    if (error instanceof Refusal) return { files: [], trouble: messageText(error.code, error.values) };
    const mistakes = readRuleMistakes(error);
    if (mistakes === null) throw error;
    return { files: [], trouble: messageText('profile-invalid', { detail: mistakes.join('\n') }) };
  }
}

/** A folder that is a whole pack, not changes to one. */
export function isWholePack(path: string): boolean {
  return existsSync(join(path, 'words.yml')) && existsSync(join(path, 'basis.yml'));
}
