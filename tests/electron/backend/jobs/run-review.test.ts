import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReviewRunner } from '#electron/backend/jobs/run-review.ts';
import type { ReviewRunner } from '#electron/backend/jobs/run-review.ts';
import type { Progress } from '#shared/model/review.ts';

type Answer = { readonly threadId: number; readonly served: number; readonly order: string };

describe('createReviewRunner', () => {
  let runner: ReviewRunner;
  let lines: string[];
  const never = new AbortController().signal;

  async function run(order: string, signal: AbortSignal = never, onProgress: (progress: Progress) => void = () => undefined): Promise<Answer> {
    return (await runner.run({ source: { kind: 'bytes', bytes: new TextEncoder().encode(order) }, profile: [], signal, onProgress })) as unknown as Answer;
  }

  beforeEach(() => {
    lines = [];
    runner = createReviewRunner({
      workerUrl: new URL('./misbehaving-worker.ts', import.meta.url),
      setup: { rules: [], pdfData: '', ocrData: '' },
      limits: { fileBytes: 1000, reviewMs: 3000, ruleMs: 1000, ocrPageMs: 1000, workerHeapMb: 48, growthMb: 400 },
      log: { write: (line) => lines.push(line) },
    });
  });
  afterEach(() => runner.close());

  it('keeps one warm worker for document after document', async () => {
    const first = await run('one');
    const second = await run('two');
    expect(second.threadId).toBe(first.threadId);
    expect(second.served).toBe(2);
  });

  it('passes progress on', async () => {
    const seen: Progress[] = [];
    await run('one', never, (progress) => seen.push(progress));
    expect(seen).toEqual([{ stage: 'ingest', done: 0, total: 1 }]);
  });

  it('leaves the caller its bytes', async () => {
    const bytes = new TextEncoder().encode('whole');
    await runner.run({ source: { kind: 'bytes', bytes }, profile: [], signal: never, onProgress: () => undefined });
    expect(new TextDecoder().decode(bytes)).toBe('whole');
  });

  it('shares bytes in shared memory with the worker', async () => {
    const text = new TextEncoder().encode('whole');
    const bytes = new Uint8Array(new SharedArrayBuffer(text.length));
    bytes.set(text);
    const { order } = (await runner.run({ source: { kind: 'bytes', bytes }, profile: [], signal: never, onProgress: () => undefined })) as unknown as Answer;
    expect([order, Buffer.from(bytes).toString()]).toEqual(['whole', 'whole']);
  });

  it('gives a refusal back with its code and values, and keeps the worker', async () => {
    const first = await run('one');
    await expect(run('refuse')).rejects.toMatchObject({ name: 'Refusal', code: 'zip-not-docx', values: { reason: '测试' } });
    expect((await run('two')).threadId).toBe(first.threadId);
  });

  it.each([
    ['hang', 'review-timeout'],
    ['crash', 'review-failed'],
    ['exit', 'review-failed'],
    ['eat', 'review-memory'],
    ['fail', 'review-failed'],
  ])('ends a worker that would %s as %s, and reviews the next document in a fresh one', async (order, code) => {
    const first = await run('one');
    await expect(run(order)).rejects.toMatchObject({ code });
    const next = await run('two');
    expect(next).toMatchObject({ served: 1, order: 'two' });
    expect(next.threadId).not.toBe(first.threadId);
  });

  it('says how many seconds the time limit is', async () => {
    await expect(run('hang')).rejects.toMatchObject({ values: { seconds: 3 } });
  });

  it('writes our own mistakes to the log', async () => {
    await expect(run('fail')).rejects.toThrow();
    expect(lines).toEqual(['Error: a mistake of ours']);
  });

  it('cancels a worker that never comes back, at once', async () => {
    const cancel = new AbortController();
    const started = performance.now();
    const running = run('hang', cancel.signal, () => cancel.abort());
    await expect(running).rejects.toMatchObject({ code: 'review-cancelled' });
    expect(performance.now() - started).toBeLessThan(1400);
    expect((await run('two')).order).toBe('two');
  });

  it('does not start on a document that was cancelled while it waited', async () => {
    const cancel = new AbortController();
    const first = run('one');
    const second = run('hang', cancel.signal);
    cancel.abort();
    await expect(second).rejects.toMatchObject({ code: 'review-cancelled' });
    expect((await run('three')).threadId).toBe((await first).threadId);
  });

  it('takes documents one after the other in the order they came', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((order) => run(order)));
    expect(answers.map(({ served }) => served)).toEqual([1, 2, 3]);
  });

  it('stops the running document when it is closed', async () => {
    const running = run('hang');
    const outcome = expect(running).rejects.toMatchObject({ code: 'review-cancelled' });
    await runner.close();
    await outcome;
  });
});
