import { describe, expect, it } from 'vitest';
import { streamProgress } from '#electron/backend/jobs/stream-progress.ts';
import type { Progress } from '#shared/model/review.ts';

const step = (done: number): Progress => ({ stage: 'ingest', done, total: 9 });
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('streamProgress', () => {
  it('yields progress and returns the result', async () => {
    const stream = streamProgress(async (report) => {
      report(step(1));
      await pause();
      report(step(2));
      return 'whole';
    }, undefined);
    expect(await stream.next()).toEqual({ done: false, value: step(1) });
    expect(await stream.next()).toEqual({ done: false, value: step(2) });
    expect(await stream.next()).toEqual({ done: true, value: 'whole' });
  });

  it('drops steps that a slow reader has missed, never the newest', async () => {
    const stream = streamProgress(async (report) => {
      for (let done = 1; done <= 9; done += 1) report(step(done));
    }, undefined);
    expect(await stream.next()).toEqual({ done: false, value: step(9) });
    expect((await stream.next()).done).toBe(true);
  });

  it('throws what the job throws', async () => {
    const stream = streamProgress(async () => Promise.reject(new Error('no')), undefined);
    await expect(stream.next()).rejects.toThrow('no');
  });

  it('stops the job when the reader leaves', async () => {
    let stopped = false;
    const stream = streamProgress(async (report, signal) => {
      signal.addEventListener('abort', () => (stopped = true));
      report(step(1));
      await new Promise(() => undefined);
    }, undefined);
    await stream.next();
    await stream.return(undefined as never);
    expect(stopped).toBe(true);
  });

  it('hands the reader\'s own signal to the job', async () => {
    const reader = new AbortController();
    const stream = streamProgress((_report, signal) => new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('stopped')));
    }), reader.signal);
    const next = stream.next();
    reader.abort();
    await expect(next).rejects.toThrow('stopped');
  });
});
