import { stampOf } from '#electron/backend/rule-files.ts';
import { makeReady } from '#shared/analyze/index.ts';
import type { RuleFile, RulePack } from '#shared/analyze/index.ts';

/** `rules/ready.json`: one line a file, so that two changes of two rules do not meet. */
export function buildReadyRules(pack: RulePack, files: readonly RuleFile[]): string {
  const ready = makeReady(files, pack);
  const lines = files.filter(({ path }) => ready.has(path)).map(({ path, text }) => `${JSON.stringify(path)}: ${JSON.stringify({ stamp: stampOf(text), ...ready.get(path) })}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
