import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { buildReviewOutput } from '#shared/contract/build-review-output.ts';
import { messageText } from '#shared/contract/messages.ts';
import type { Client, StoredReview } from '#shared/contract/methods.ts';
import { reviewSchema } from '#shared/contract/review-output.ts';
import type { Message } from '#shared/model/message.ts';
import type { Progress } from '#shared/model/review.ts';
import type { Arguments } from './arguments.ts';
import { listInputs } from './batch.ts';
import type { Input } from './batch.ts';
import { printReview } from './print-review.ts';
import { compareFile, isTrouble, readTrouble, reviewFile } from './review-file.ts';
import type { Trouble } from './review-file.ts';
import { saveFile } from './save-file.ts';
import { words } from './text.ts';
import { UsageError } from './usage-error.ts';

export type Output = { readonly result: (line: string) => Promise<void>; readonly notice: (line: string) => void };

const ranks = ['info', 'low', 'medium', 'high'] as const;

/** Reviews one file after the other and prints as it goes. Returns the exit code; throws UsageError before anything is done. */
export async function reviewCommand(client: Client, args: Arguments, output: Output): Promise<0 | 1 | 2> {
  if (args.out !== null) await prepareFolder(args.out);
  const inputs = await listInputs(args.paths);
  const companion = args.against === null ? null : await findCompanion(args.against);
  let failed = 0;
  let reached = false;
  for (const input of inputs) {
    const { password, ocr, gates, role } = args;
    const opened = await reviewFile(client, input, { password, ocr, gates, role }, announcePages(input.file, output));
    if (isTrouble(opened)) {
      failed += 1;
      await printTrouble(input.file, opened, args, output);
      continue;
    }
    const compared = companion === null ? opened : await compareFile(client, opened.id, companion, args, announcePages(companion.file, output));
    // The contract is reviewed all the same; that it was not compared is told and counts as a failure.
    const [outcome, trouble] = isTrouble(compared) ? [opened, compared] : [compared, null];
    if (trouble !== null) failed += 1;
    const exported = await exportAll(client, outcome, args);
    await printOutcome(input.file, outcome, [...exported, ...(trouble === null ? [] : [{ path: null, messages: [], trouble }])], args, output);
    if (exported.some((item) => item.trouble !== null && item.trouble.code !== 'export-needs-docx')) failed += 1;
    reached ||= args.failOn !== null && outcome.review.findings.some(({ level }) => ranks.indexOf(level) >= ranks.indexOf(args.failOn ?? 'high'));
    // A long batch does not pile up documents in memory.
    await client.deleteReview({ id: outcome.id });
  }
  if (args.format === 'text' && inputs.length > 1) {
    await output.result(`共 ${inputs.length} 个文件：完成 ${inputs.length - failed} 个，未完成 ${failed} 个。`);
  }
  if (failed > 0) return 2;
  return reached ? 1 : 0;
}

/** One file, not a folder. */
async function findCompanion(path: string): Promise<Input> {
  const [found, ...more] = await listInputs([path]);
  return found === undefined || more.length > 0 || found.file !== path ? { file: path, trouble: 'file-not-found' } : found;
}

/** A page of a scan takes seconds: whoever waits sees that it goes on. */
function announcePages(file: string, output: Output): (progress: Progress) => void {
  let announced = -1;
  return ({ stage, done, total }) => {
    if (stage !== 'ocr' || done === announced) return;
    announced = done;
    output.notice(words.recognising(file, done + 1, total));
  };
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    throw new UsageError(messageText('output-unwritable', { folder }));
  }
}

type ExportResult = { readonly path: string | null; readonly messages: readonly Message[]; readonly trouble: Trouble | null };

async function exportAll(client: Client, stored: StoredReview, args: Arguments): Promise<readonly ExportResult[]> {
  const results: ExportResult[] = [];
  for (const kind of args.exports) results.push(await exportOne(client, stored.id, kind, args));
  return results;
}

async function exportOne(client: Client, id: string, kind: Arguments['exports'][number], args: Arguments): Promise<ExportResult> {
  try {
    const { file, messages } = await client.exportReview({ id, kind, ...(args.author === null ? {} : { author: args.author }) });
    const path = await saveFile(args.out ?? '.', file);
    return { path, messages, trouble: null };
  } catch (error) {
    const unwritable = { code: 'output-unwritable', message: messageText('output-unwritable', { folder: args.out ?? '.' }) };
    return { path: null, messages: [], trouble: (error as NodeJS.ErrnoException).syscall === undefined ? readTrouble(error) : unwritable };
  }
}

async function printTrouble(file: string, { code, message }: Trouble, args: Arguments, output: Output): Promise<void> {
  if (args.format === 'ndjson') return output.result(JSON.stringify({ schema: reviewSchema, file, error: { code, message } }));
  await output.result(`${words.notReviewed}　［${file}］\n${message}（${code}）\n`);
}

async function printOutcome(
  file: string, stored: StoredReview, exported: readonly ExportResult[], args: Arguments, output: Output,
): Promise<void> {
  const notes = exported.flatMap(({ messages, trouble }) => [
    ...messages.map(({ code, values }) => ({ code: code as string, text: messageText(code, values) })),
    ...(trouble === null ? [] : [{ code: trouble.code, text: trouble.message }]),
  ]);
  const saved = exported.flatMap(({ path }) => (path === null ? [] : [`${words.exported}：${path}`]));
  if (args.format === 'ndjson') {
    const built = buildReviewOutput({ file, sha256: stored.sha256, review: stored.review }, { paragraphs: args.paragraphs });
    await output.result(JSON.stringify({ ...built, messages: [...built.messages, ...notes] }));
    saved.forEach(output.notice);
    return;
  }
  const lines = [...printReview(file, stored), ...notes.map(({ text }) => `${words.note}：${text}`), ...saved];
  await output.result(`${lines.join('\n')}\n`);
}
