import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isLearned } from '#shared/analyze/index.ts';
import type { ReadyFile, RuleFile } from '#shared/analyze/index.ts';

/** Written by `npm run generate`: what was read from each file, with the stamp of its text. */
export const readyPath = 'ready.json';
export type ReadyFiles = { readonly [path: string]: Omit<ReadyFile, 'text'> & { readonly stamp: string } };

/**
 * Every YAML file of the rules folder and what was learned from labels, sorted by path so that the same folder always gives the
 * same pack. `cases`: with the examples of the rules, which only their tests need.
 */
export function readRuleFiles(folder: string, { cases = true }: { readonly cases?: boolean } = {}): readonly RuleFile[] {
  const ready = readReady(folder);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, path: name.split(sep).join('/') }))
    .filter(({ path }) => (path.endsWith('.yml') && (cases || !path.endsWith('/cases.yml'))) || isLearned(path))
    .map(({ name, path }) => withReady({ path, text: readFileSync(join(folder, name), 'utf8') }, ready))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function stampOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function readReady(folder: string): ReadyFiles {
  const file = join(folder, readyPath);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ReadyFiles) : {};
}

/** A file that was changed since is read from its text: what is ready saves time and decides nothing. */
function withReady(file: RuleFile, ready: ReadyFiles): RuleFile {
  const own = Object.hasOwn(ready, file.path) ? ready[file.path] : undefined;
  return own !== undefined && own.stamp === stampOf(file.text) ? { ...file, ready: { text: file.text, value: own.value, needs: own.needs } } : file;
}
