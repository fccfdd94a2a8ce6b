import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { analyze, loadRulePack, wakePack } from '#shared/analyze/index.ts';
import type { RulePack } from '#shared/analyze/index.ts';
import { findClauses } from '#shared/analyze/clauses/find-clauses.ts';
import { findStrengths } from '#shared/analyze/clauses/find-strengths.ts';
import { hearUnknown } from '#shared/analyze/clauses/hear-unknown.ts';
import { readDocument } from '#shared/analyze/clauses/read-document.ts';
import type { Unit } from '#shared/analyze/clauses/read-units.ts';
import { measure } from '#shared/analyze/measure.ts';
import type { Finding } from '#shared/model/finding.ts';
import { structure } from '#shared/structure/index.ts';
import { buildDocument } from '#tests/fixtures/build-document.ts';
import { contractText } from './contract-text.ts';
import { median, peer, report } from './measure.ts';

const runs = 5;
const shortest = 8;
const megabyte = 1024 * 1024;

/** Loading, then each step over one megabyte of contracts, of which it prints how many sentences differ and hit; grep looks for as many alternatives as the pack has patterns. */
export async function benchRules(folder: string): Promise<void> {
  console.log(`load of the machine, mean of a minute, on ${cpus().length} cores: ${(loadavg()[0] ?? 0).toFixed(1)}`);
  const files = readRuleFiles(sourcePlaces().rules, { cases: false });
  const texts = files.map(({ path, text }) => ({ path, text }));
  report('loading the rule pack', await median('as npm run generate made it ready', 9, () => loadRulePack(files)), [await median('the same, and what waits for the first sentence', 9, () => wakePack(loadRulePack(files))), await median('from the YAML alone', 3, () => loadRulePack(texts))]);
  const pack = loadRulePack(files);
  const lines = contractText(megabyte);
  const document = buildDocument(lines);
  const outline = structure(document).value;
  const deaf: RulePack['rules'] = { ...pack.rules, learned: null };
  const reading = readDocument(document, outline, pack.rules);
  const { value: findings } = findClauses(document, outline, pack.rules, reading);
  console.log(`== 1 MB of contract text\n  ${describe(reading.units, findings)}`);
  report('step by step', await median('all rules over all sentences', runs, () => {
    const read = readDocument(document, outline, deaf);
    findClauses(document, outline, deaf, read);
    // With policy papers in it the whole reads as one, and of such a paper nobody asks for strengths.
    findStrengths(document, outline, { ...read, policy: false }, deaf);
  }), [await grepPeer(folder, lines.map(({ text }) => text), pack)]);
  for (const [name, work] of [
    ['structure: clauses, sections, sentences, bearers', () => structure(document)],
    ['sentences that no rule knows, by likeness', () => hearUnknown(document.paragraphs, reading.units, [], pack.rules)],
    ['measures: indicators, facts, duties, ratios', () => measure(document, outline, findings, pack)],
    ['all of analyze', () => analyze(document, outline, pack)],
  ] as const) report(name, await median(name, runs, work), []);
}

/** A heading or a cell is no sentence; two are the same when rules see the same text. */
function describe(units: readonly Unit[], findings: readonly Finding[]): string {
  const sentences = units.map(({ matching }) => matching.text).filter((text) => text.length >= shortest);
  const hit = new Set(findings.map(({ paragraph, sentence }) => `${paragraph} ${sentence.join(' ')}`));
  return `${units.length} units, ${sentences.length} sentences, ${new Set(sentences).size} of them different, ${hit.size} in which something is found`;
}

async function grepPeer(folder: string, lines: readonly string[], pack: RulePack): Promise<Awaited<ReturnType<typeof peer>>> {
  const file = join(folder, 'long.txt');
  writeFileSync(file, lines.join('\n'));
  const count = pack.rules.rules.reduce((sum, { patterns }) => sum + patterns.length, 0);
  const words = [...new Set(lines.flatMap((line) => [...line.matchAll(/\p{Script=Han}{3}/gu)].map(([word]) => word)))].slice(0, count);
  const found = await peer('grep', ['-cP', words.join('|'), file]);
  return found === null ? null : { ...found, name: `grep -P with ${words.length} alternatives` };
}
