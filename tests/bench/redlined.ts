import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Review } from '#shared/model/review.ts';
import type { Decisions, PlannedComment, PlannedEdit, RevisionPlan } from '#shared/model/revision.ts';
import { Refusal } from '#shared/result.ts';
import { planRevisions } from '#shared/revise/index.ts';
import { pandocText } from '#tests/export/office-judges.ts';
import { validateDocx } from '#tests/export/open-xml-judge.ts';
import { judgeRedlined } from '#tests/fixtures/judge-redlined.ts';
import { mutate } from '#tests/fixtures/mutate.ts';
import { below, createRandom } from '#tests/fixtures/random.ts';
import type { Random } from '#tests/fixtures/random.ts';
import { reviewBytes } from '#tests/fixtures/review-file.ts';

const wordings = ['', '双方书面确认的', '甲 & 乙 < 丙', '第一行\n第二行', '制表\t符', '😀'];

/**
 * `npm run bench -- redlined FOLDER [DAMAGED] [SEED]`: every Word file of a folder, and DAMAGED mutated copies of each that can still be read, is
 * reviewed, all proposals accepted and edits forced at random places, and written as redline, comments and clean copy. Prints each fault
 * that the judges find; pandoc and the Open XML validator judge every twentieth undamaged file.
 */
export async function benchRedlined(folder: string, damaged: number, seed: number): Promise<void> {
  const random = createRandom(seed);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:docx|docm|dotx)$/i.test(name)).sort();
  const counts = { written: 0, refused: 0, edits: 0, degraded: 0, faults: 0 };
  const sample: { [name: string]: Uint8Array } = {};
  for (const [at, name] of files.entries()) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    for (let copy = 0; copy <= damaged; copy += 1) {
      const redline = await judgeOne(copy === 0 ? bytes : mutate(bytes, random), copy === 0 ? name : `${name} copy ${copy}`, random, counts);
      if (redline === null || copy > 0 || at % 20 !== 0) continue;
      sample[`${name} before`] = bytes;
      sample[name] = redline;
    }
  }
  console.log(`== ${files.length} Word files, ${damaged} damaged copies of each, seed ${seed}: ${counts.written} written, ${counts.refused} could not be read`);
  console.log(`  ${counts.edits} edits, ${counts.degraded} findings degraded to a comment, ${counts.faults} faults`);
  judgeSample(sample);
}

async function judgeOne(bytes: Uint8Array, name: string, random: Random, counts: { written: number; refused: number; edits: number; degraded: number; faults: number }): Promise<Uint8Array | null> {
  try {
    const review = await reviewBytes(bytes);
    if (review.document.format !== 'docx') throw new Refusal('export-needs-docx');
    const plan = forcedPlan(review, random);
    const { faults, redline, degraded } = await judgeRedlined(bytes, review.document, plan, async (written) => (await reviewBytes(written)).document);
    counts.written += 1;
    counts.edits += plan.edits.length;
    counts.degraded += degraded;
    counts.faults += faults.length;
    for (const fault of faults) console.log(`  ${name}: ${fault}`);
    return redline;
  } catch (error) {
    if (error instanceof Refusal) counts.refused += 1;
    else {
      counts.faults += 1;
      console.log(`  ${name}: ${error instanceof Error ? error.stack?.split('\n').slice(0, 4).join(' ') : String(error)}`);
    }
    return null;
  }
}

/** All preferred wordings, and up to forty edits and a few clauses where nobody asked for them. */
function forcedPlan(review: Review, random: Random): RevisionPlan {
  const { document, findings, proposals } = review;
  const decisions: Decisions = Object.fromEntries(findings.map(({ id }) => {
    const proposal = proposals.find(({ finding }) => finding === id);
    return [id, proposal === undefined ? { action: 'comment' } : { action: 'accept', proposal: proposal.id }];
  }));
  const plan = planRevisions(review, decisions);
  const taken = new Set(plan.edits.map(({ paragraph }) => paragraph));
  const forced: PlannedEdit[] = [];
  for (let wish = 0; wish < 40 && document.paragraphs.length > 0; wish += 1) {
    const paragraph = below(random, document.paragraphs.length);
    const words = document.paragraphs[paragraph]?.text ?? '';
    const { length } = words;
    if (taken.has(paragraph)) continue;
    taken.add(paragraph);
    const whereFrom = below(random, length + 1);
    const [start, end] = wholeCharacters(words, whereFrom, random() < 0.2 ? whereFrom : random() < 0.2 ? length : Math.min(length, whereFrom + below(random, 8)));
    const text = wordings[below(random, wordings.length)] ?? '';
    const whole = random() < 0.1 && length > 0;
    if (random() < 0.1) forced.push({ finding: `x${wish}`, paragraph, range: [length, length], text: '补充的一条。', clause: { like: paragraph, number: '', lead: random() < 0.5 ? '' : '（九）' } });
    else if (whole || start < end || text !== '') forced.push({ finding: `x${wish}`, paragraph, range: whole ? [0, length] : [start, end], text: whole ? '' : text });
  }
  const comments = [...plan.comments, ...forced.map(({ finding, paragraph, range }): PlannedComment => ({ finding, paragraph, range, text: '' }))];
  return {
    edits: [...plan.edits, ...forced].toSorted((a, b) => a.paragraph - b.paragraph || a.range[0] - b.range[0]),
    comments: comments.map((comment) => ({ ...comment, text: `批注 ${comment.finding}。` })).toSorted((a, b) => a.paragraph - b.paragraph || a.range[0] - b.range[0]),
  };
}

/** No rule cuts a character of two units in halves. */
function wholeCharacters(text: string, start: number, end: number): readonly [number, number] {
  const out = (at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at + 1 : at);
  return [out(start), out(end)];
}

/** null for a file that pandoc does not read. It keeps the empty item of a list whose inserted paragraph is rejected, whoever wrote the file. */
function plainText(bytes: Uint8Array | undefined): string | null {
  try {
    return pandocText(bytes ?? new Uint8Array(), 'reject').replace(/^[ \d.()a-z（）一-十-]+$/gmu, '').replace(/\s+/g, '');
  } catch {
    return null;
  }
}

function judgeSample(sample: { readonly [name: string]: Uint8Array }): void {
  const names = Object.keys(sample).filter((name) => !name.endsWith(' before'));
  let wrong = 0;
  for (const name of names) {
    const [before, after] = [plainText(sample[`${name} before`]), plainText(sample[name])];
    if (before === null || before === after) continue;
    wrong += 1;
    console.log(`  ${name}: pandoc reads another text when it rejects`);
  }
  const findings = validateDocx(sample);
  for (const name of names) {
    const known = new Set(findings?.get(`${name} before`));
    for (const finding of findings?.get(name) ?? []) if (!known.has(finding)) console.log(`  ${name}: validator: ${finding}`);
  }
  console.log(`  judged by pandoc: ${names.length}, of them ${wrong} otherwise; by the Open XML validator: ${findings === null ? 0 : names.length}`);
}
