import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readingTools } from '#electron/backend/reading-tools.ts';
import { loadRulePack, analyze } from '#shared/analyze/index.ts';
import { writeRedlineDocx } from '#shared/export/index.ts';
import { ingest } from '#shared/ingest/index.ts';
import { structure } from '#shared/structure/index.ts';
import { benchIngest, clauses, longDocx } from './ingest.ts';
import { median, peer, report } from './measure.ts';
import { benchMutated } from './mutated.ts';
import { benchRedlined } from './redlined.ts';
import { benchScans } from './scans.ts';

/**
 * `npm run bench [-- ingest [PDF]|rules|redline]`: medians and ratios to named peers measured in the same run;
 * `npm run bench -- mutated [COUNT] [SEED]`: damaged documents, `-- redlined FOLDER [DAMAGED] [SEED]`: foreign Word files written into, and
 * `-- scans`, which nobody waits for unless they are asked for.
 */
const places = sourcePlaces();
const options = { ...readingTools(places), checkpoint: () => {} };
const folder = mkdtempSync(join(tmpdir(), 'hengyue-bench-'));

async function benchRules(): Promise<void> {
  const files = readRuleFiles(places.rules);
  report('loading the rule pack', await median('loadRulePack', 9, () => loadRulePack(files)), []);
  const pack = loadRulePack(files);
  const { value: document } = await ingest(longDocx(3 * 1024 * 1024), options);
  const text = document.paragraphs.map((each) => each.text).join('\n');
  const textFile = join(folder, 'long.txt');
  writeFileSync(textFile, text);
  const outline = structure(document).value;
  const size = (new TextEncoder().encode(text).length / 1024 / 1024).toFixed(2);
  const alternatives = clauses.flatMap((clause) => [...clause.matchAll(/\p{Script=Han}{3}/gu)].map(([word]) => word)).join('|');
  report(`all rules and measures over ${size} MB of contract text`, await median('analyze', 5, () => analyze(document, outline, pack)), [
    await peer('grep', ['-P', alternatives, textFile]),
  ]);
}

async function benchRedline(): Promise<void> {
  for (const [count, bytes] of [[200, 1024 * 1024], [6000, 4 * 1024 * 1024]] as const) {
    const original = longDocx(bytes);
    const { value: document } = await ingest(original, options);
    const step = Math.max(1, Math.floor(document.paragraphs.length / count));
    const chosen = document.paragraphs.filter(({ index }) => index % step === 0).slice(0, count);
    const edits = chosen.map(({ index, text }) => ({ finding: `f${index}`, paragraph: index, range: [2, Math.min(6, text.length)] as const, text: '双方书面确认' }));
    const comments = edits.map(({ finding, paragraph: at, range }) => ({ finding, paragraph: at, range, text: '问题：没有列明数量。\n建议：写明次数和期限。' }));
    report(`${edits.length} edits with comments on ${(bytes / 1024 / 1024).toFixed(0)} MB`, await median('writeRedlineDocx', 5, () => writeRedlineDocx(original, document, { edits, comments }, { author: '审查人', date: '2026-11-24T08:00:00Z' })), []);
  }
}

const [wanted, first, second, third] = process.argv.slice(2);
const usual = { ingest: () => benchIngest(folder, wanted === 'ingest' ? first : undefined), rules: benchRules, redline: benchRedline };
const asked = { ...usual, redlined: () => benchRedlined(first ?? places.samples, Number(second ?? 0), Number(third ?? 1)), mutated: () => benchMutated(Number(first ?? 1000), Number(second ?? 1)), scans: benchScans };
try {
  for (const [name, bench] of Object.entries(wanted === undefined ? usual : asked)) if (wanted === undefined || wanted === name) await bench();
} finally {
  rmSync(folder, { recursive: true });
}
