import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { analyze, loadRulePack } from '#shared/analyze/index.ts';
import type { RulePack } from '#shared/analyze/index.ts';
import { findClauses } from '#shared/analyze/clauses/find-clauses.ts';
import { findStrengths } from '#shared/analyze/clauses/find-strengths.ts';
import { hearUnknown } from '#shared/analyze/clauses/hear-unknown.ts';
import { readDocument } from '#shared/analyze/clauses/read-document.ts';
import { measure } from '#shared/analyze/measure.ts';
import { structure } from '#shared/structure/index.ts';
import { buildDocument } from '#tests/fixtures/build-document.ts';
import { median, peer, report } from './measure.ts';

const runs = 5;
const megabyte = 1024 * 1024;
const gold = join(import.meta.dirname, '../gold');

/**
 * A megabyte of labelled sentences, good and bad, many more of them at fault than in any contract. They come again with other
 * figures after half of it, which is of no use to a matcher that remembers no sentence.
 */
function contractText(): readonly string[] {
  const sentences = readdirSync(gold).filter((name) => name.endsWith('.jsonl')).sort()
    .flatMap((name) => readFileSync(join(gold, name), 'utf8').trim().split('\n'))
    .flatMap((line) => (JSON.parse(line) as { readonly text?: string }).text ?? []);
  const lines: string[] = [];
  for (let round = 0, size = 0; size < megabyte; round += 1) {
    for (const sentence of sentences) {
      if (size >= megabyte) break;
      const line = sentence.replace(/\d+/g, (number) => String(Number(number) + round));
      lines.push(line);
      size += Buffer.byteLength(line);
    }
  }
  return lines;
}

/** Loading, then each step over one megabyte of text; grep looks for as many alternatives as the pack has patterns. */
export async function benchRules(folder: string): Promise<void> {
  const files = readRuleFiles(sourcePlaces().rules, { cases: false });
  const texts = files.map(({ path, text }) => ({ path, text }));
  report('loading the rule pack', await median('as npm run generate made it ready', 9, () => loadRulePack(files)), [await median('from the YAML alone', 3, () => loadRulePack(texts))]);
  const pack = loadRulePack(files);
  const lines = contractText();
  const document = buildDocument(lines);
  const outline = structure(document).value;
  const deaf: RulePack['rules'] = { ...pack.rules, learned: null };
  const reading = readDocument(document, outline, pack.rules);
  const { value: findings } = findClauses(document, outline, pack.rules, reading);
  report(`1 MB of contract text, ${lines.length} clauses, step by step`, await median('all rules over all sentences', runs, () => {
    const read = readDocument(document, outline, deaf);
    findClauses(document, outline, deaf, read);
    findStrengths(document, outline, read, deaf);
  }), [await grepPeer(folder, lines, pack)]);
  for (const [name, work] of [
    ['structure: clauses, sections, sentences, bearers', () => structure(document)],
    ['sentences that no rule knows, by likeness', () => hearUnknown(document.paragraphs, reading.units, [], pack.rules)],
    ['measures: indicators, facts, duties, ratios', () => measure(document, outline, findings, pack)],
    ['all of analyze', () => analyze(document, outline, pack)],
  ] as const) report(name, await median(name, runs, work), []);
}

async function grepPeer(folder: string, lines: readonly string[], pack: RulePack): Promise<Awaited<ReturnType<typeof peer>>> {
  const file = join(folder, 'long.txt');
  writeFileSync(file, lines.join('\n'));
  const count = pack.rules.rules.reduce((sum, { patterns }) => sum + patterns.length, 0);
  const words = [...new Set(lines.flatMap((line) => [...line.matchAll(/\p{Script=Han}{3}/gu)].map(([word]) => word)))].slice(0, count);
  const found = await peer('grep', ['-cP', words.join('|'), file]);
  return found === null ? null : { ...found, name: `grep -P with ${words.length} alternatives` };
}
