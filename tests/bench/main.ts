import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readingTools } from '#electron/backend/reading-tools.ts';
import { writeRedlineDocx } from '#shared/export/index.ts';
import { ingest } from '#shared/ingest/index.ts';
import { benchIngest, longDocx } from './ingest.ts';
import { median, report } from './measure.ts';
import { benchMutated } from './mutated.ts';
import { benchRedlined } from './redlined.ts';
import { benchRules } from './rules.ts';
import { benchScans } from './scans.ts';

/**
 * `npm run bench [-- ingest [PDF]|rules|redline]`: medians and ratios to named peers measured in the same run;
 * `npm run bench -- mutated [COUNT] [SEED]`: damaged documents, `-- redlined FOLDER [DAMAGED] [SEED]`: foreign Word files written into, and
 * `-- scans`, which nobody waits for unless they are asked for.
 */
const places = sourcePlaces();
const options = { ...readingTools(places), checkpoint: () => {} };
const folder = mkdtempSync(join(tmpdir(), 'hengyue-bench-'));

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
const usual = { ingest: () => benchIngest(folder, wanted === 'ingest' ? first : undefined), rules: () => benchRules(folder), redline: benchRedline };
const asked = { ...usual, redlined: () => benchRedlined(first ?? places.samples, Number(second ?? 0), Number(third ?? 1)), mutated: () => benchMutated(Number(first ?? 1000), Number(second ?? 1)), scans: benchScans };
try {
  for (const [name, bench] of Object.entries(wanted === undefined ? usual : asked)) if (wanted === undefined || wanted === name) await bench();
} finally {
  rmSync(folder, { recursive: true });
}
