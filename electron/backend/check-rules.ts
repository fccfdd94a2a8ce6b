import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadRulePack, readClauseCases, readDocumentCases, timePatterns } from '#shared/analyze/index.ts';
import type { DocumentCase, RuleFile, RulePack, TimedPattern } from '#shared/analyze/index.ts';
import type { Review, RulePackLabel } from '#shared/model/review.ts';
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

/** A pack as it is checked: the files that ship, none for a pack that is whole by itself, and those of its author. */
export type PackFiles = { readonly shipped: readonly RuleFile[]; readonly own: readonly RuleFile[] };

/** What a foreign pack or profile consists of. Throws Refusal. */
export async function readPackFiles(path: string, places: Places): Promise<PackFiles> {
  if (isWholePack(path)) return { shipped: [], own: readRuleFiles(path) };
  return { shipped: readRuleFiles(places.rules), own: await readImported(await listProfileFiles(path)) };
}

/**
 * Runs the cases of the author's own rules and times every pattern. `running` is told which rule is at work, null when it
 * came back: a pattern may never do so. Throws RulePackError.
 */
export async function checkRules({ shipped, own }: PackFiles, places: Pick<Places, 'pdfData' | 'ocrData'>, running: (rule: string | null) => void): Promise<RulesChecked> {
  const pack = shipped.length === 0 ? loadRulePack(own) : loadRulePack(shipped, own);
  const read: Read = async (rule, text, by, against) => {
    const companion = against === null ? undefined : { label: { fileName: against.document.title ?? '', sha256: '', title: against.document.title, format: 'text', pages: null } as const, review: against };
    running(rule);
    const review = await reviewContract(new TextEncoder().encode(text), by, { ...readingTools(places), checkpoint: () => undefined }, { companion });
    running(null);
    return review;
  };
  const { rules, documentRules, departures, strengths } = pack.rules;
  const isOwn = ({ id }: { readonly id: string }): boolean => own.some((file) => file.path.endsWith(`/${id}/rule.yml`));
  const sentences = await runAll(rules.filter(isOwn), (rule) => runClauseCases(own, rule.id, { ...pack, rules: { ...pack.rules, rules: [rule], documentRules: [], strengths: [] } }, read));
  const documents = await runAll([...documentRules, ...departures].filter(isOwn), (rule) => runDocumentCases(own, rule.id, pack, read));
  return {
    label: pack.label, rules: rules.length + documentRules.length + departures.length + strengths.length,
    cases: sentences.cases + documents.cases, failed: [...sentences.failed, ...documents.failed], timed: timePatterns(pack, () => performance.now(), running),
  };
}

type Read = (rule: string, text: string, by: RulePack, against: Review | null) => Promise<Review>;
type Ran = { readonly cases: number; readonly failed: readonly FailedCase[] };

async function runAll<Rule>(rules: readonly Rule[], run: (rule: Rule) => Promise<Ran>): Promise<Ran> {
  const ran: Ran[] = [];
  for (const rule of rules) ran.push(await run(rule));
  return { cases: ran.reduce((sum, { cases }) => sum + cases, 0), failed: ran.flatMap(({ failed }) => failed) };
}

async function runClauseCases(files: readonly RuleFile[], rule: string, alone: RulePack, read: Read): Promise<Ran> {
  const { hit, miss } = readClauseCases(files, rule);
  const failed: FailedCase[] = [];
  for (const [kind, texts] of [['hit', hit], ['miss', miss]] as const) {
    for (const text of texts) {
      const wanted = kind === 'hit' ? [/【(.+)】/u.exec(text)?.[1] ?? ''] : [];
      const found = (await read(rule, text.replace(/[【】]/gu, ''), alone, null)).findings.map(({ quote }) => quote);
      if (found.join('\n') !== wanted.join('\n')) failed.push({ rule, kind, text, found: found.join('、') });
    }
  }
  return { cases: hit.length + miss.length, failed };
}

/** Other rules run too: rules about whole documents ask what those found. */
async function runDocumentCases(files: readonly RuleFile[], rule: string, pack: RulePack, read: Read): Promise<Ran> {
  const cases = readDocumentCases(files, rule);
  const failed: FailedCase[] = [];
  for (const one of cases) {
    const against = one.against === null ? null : await read(rule, one.against, pack, null);
    const own = (await read(rule, one.text, pack, against)).findings.filter(({ rule: told, joined }) => told === rule || joined?.includes(rule) === true);
    if (!isAsWanted(own, one)) failed.push({ rule, kind: one.finds.length > 0 ? 'hit' : 'miss', text: one.name, found: own.map(({ quote, level }) => `${quote}（${level}）`).join('、') });
  }
  return { cases: cases.length, failed };
}

function isAsWanted(own: Review['findings'], { finds, level, says }: DocumentCase): boolean {
  return own.map(({ quote }) => quote).join('\n') === finds.join('\n')
    && (level === undefined || own.every((finding) => finding.level === level))
    && says.every((words) => own[0]?.message.includes(words) === true);
}

/** A folder that is a whole pack, not changes to one. */
function isWholePack(path: string): boolean {
  return existsSync(join(path, 'words.yml')) && existsSync(join(path, 'basis.yml'));
}
