import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadRulePack, readClauseCases, timePatterns } from '#shared/analyze/index.ts';
import type { RulePack, TimedPattern } from '#shared/analyze/index.ts';
import type { RulePackLabel } from '#shared/model/review.ts';
import { reviewContract } from '#shared/review-contract.ts';
import type { Places } from './places.ts';
import { listProfileFiles } from './profiles/list-profile-files.ts';
import { readImported } from './profiles/read-imported.ts';
import { readingTools } from './reading-tools.ts';
import { readRuleFiles } from './rule-files.ts';

export type FailedCase = { readonly rule: string; readonly kind: 'hit' | 'miss'; readonly text: string; readonly found: string };

export type RulesChecked = {
  readonly label: RulePackLabel;
  readonly rules: number;
  readonly cases: number;
  readonly failed: readonly FailedCase[];
  readonly timed: readonly TimedPattern[];
};

/** Reads a foreign pack or profile, runs the cases of its own rules and times every pattern. Throws RulePackError or Refusal. */
export async function checkRules(path: string, places: Places): Promise<RulesChecked> {
  const whole = isWholePack(path);
  const own = whole ? readRuleFiles(path) : await readImported(await listProfileFiles(path));
  const pack = whole ? loadRulePack(own) : loadRulePack(readRuleFiles(places.rules), own);
  const failed: FailedCase[] = [];
  let cases = 0;
  for (const rule of pack.rules.rules.filter(({ id }) => own.some((file) => file.path.endsWith(`/${id}/rule.yml`)))) {
    const { hit, miss } = readClauseCases(own, rule.id);
    const alone = { ...pack, rules: { ...pack.rules, rules: [rule], documentRules: [], strengths: [] } };
    cases += hit.length + miss.length;
    for (const text of hit) failed.push(...await runCase('hit', text, rule.id, alone, places));
    for (const text of miss) failed.push(...await runCase('miss', text, rule.id, alone, places));
  }
  const { rules, documentRules, strengths } = pack.rules;
  return { label: pack.label, rules: rules.length + documentRules.length + strengths.length, cases, failed, timed: timePatterns(pack, () => performance.now()) };
}

async function runCase(kind: FailedCase['kind'], text: string, rule: string, pack: RulePack, places: Places): Promise<readonly FailedCase[]> {
  const wanted = kind === 'hit' ? [/【(.+)】/u.exec(text)?.[1] ?? ''] : [];
  const bytes = new TextEncoder().encode(text.replace(/[【】]/gu, ''));
  const { findings } = await reviewContract(bytes, pack, { ...readingTools(places), checkpoint: () => undefined });
  const found = findings.map(({ quote }) => quote);
  return found.join('\n') === wanted.join('\n') ? [] : [{ rule, kind, text, found: found.join('、') }];
}

/** A folder that is a whole pack, not changes to one. */
function isWholePack(path: string): boolean {
  return existsSync(join(path, 'words.yml')) && existsSync(join(path, 'basis.yml'));
}
