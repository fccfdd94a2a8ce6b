import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isLearned } from '#shared/analyze/index.ts';
import type { RuleFile } from '#shared/analyze/index.ts';

/** Every YAML file of the rules folder and what was learned from labels, sorted by path so that the same folder always gives the same pack. */
export function readRuleFiles(folder: string): readonly RuleFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, path: name.split(sep).join('/') }))
    .filter(({ path }) => path.endsWith('.yml') || isLearned(path))
    .map(({ name, path }) => ({ path, text: readFileSync(join(folder, name), 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
