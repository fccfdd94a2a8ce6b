import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRuleFiles } from '#electron/backend/rule-files.ts';
import { sourcePlaces } from '#electron/backend/places.ts';
import { readingTools } from '#electron/backend/reading-tools.ts';
import { loadRulePack, analyze } from '#shared/analyze/index.ts';
import { writeRedlineDocx } from '#shared/export/index.ts';
import { ingest } from '#shared/ingest/index.ts';
import { structure } from '#shared/structure/index.ts';
import { extractRawText } from 'mammoth';
import { buildDocx, paragraph } from '#tests/fixtures/build-docx.ts';
import { median, peer, report } from './measure.ts';

/** `npm run bench [-- ingest|rules|redline]`: medians and ratios to named peers measured in the same run. */
const places = sourcePlaces();
const options = { ...readingTools(places.pdfData), checkpoint: () => {} };
const folder = mkdtempSync(join(tmpdir(), 'hengyue-bench-'));
const clauses = ['乙方应当每月开展困难老人探访不少于四十人次，并填写探访记录。', '甲方按照合同约定的时间支付服务费用，不得无故拖延。', '服务档案由乙方保管，甲方查阅的应当提前三日书面通知。', '乙方完成甲方交办的其他工作任务。'];

/** A document.xml of about `bytes` bytes. */
function longDocx(bytes: number): Uint8Array {
  const one = clauses.map((text) => paragraph(text)).join('');
  return buildDocx({ document: one.repeat(Math.ceil(bytes / new TextEncoder().encode(one).length)) });
}

async function benchIngest(): Promise<void> {
  const docx = longDocx(4 * 1024 * 1024);
  const docxFile = join(folder, 'long.docx');
  writeFileSync(docxFile, docx);
  report('text of a 4 MB document.xml', await median('ingest', 5, () => ingest(docx, options)), [
    await median('mammoth extractRawText', 3, () => extractRawText({ buffer: Buffer.from(docx) })),
    await peer('pandoc', ['-t', 'plain', docxFile, '-o', '/dev/null'], 3),
  ]);
  const pdfFile = process.argv[3] ?? join(places.samples, '04-居家养老协议.pdf');
  const pdf = new Uint8Array(readFileSync(pdfFile));
  const { value } = await ingest(pdf, options);
  report(`text of a PDF of ${value.pages ?? 0} pages`, await median('ingest', 5, () => ingest(pdf, options)), [await peer('pdftotext', ['-layout', pdfFile, '/dev/null'])]);
}

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

const all = { ingest: benchIngest, rules: benchRules, redline: benchRedline } as const;
const wanted = process.argv[2];
try {
  for (const [name, bench] of Object.entries(all)) if (wanted === undefined || wanted === name) await bench();
} finally {
  rmSync(folder, { recursive: true });
}
