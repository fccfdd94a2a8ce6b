import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { createOpenQueue } from '#renderer/state/open-queue.ts';
import type { OpenQueue, OpenSource } from '#renderer/state/open-queue.ts';
import type { Client, OpenEvent } from '#shared/contract/methods.ts';
import { storedReview } from '../sample-review.ts';

type Behaviour = (name: string, signal: AbortSignal | undefined) => AsyncGenerator<OpenEvent>;

/** The one method the queue calls for files, behaving as told. */
function clientThat(behave: Behaviour): Client {
  return { openContract: async ({ file }: { file: File }, options?: { signal?: AbortSignal }) => behave(file.name, options?.signal) } as unknown as Client;
}

const file = (name: string): OpenSource => ({ kind: 'file', file: new File(['x'], name) });
const settled = (queue: OpenQueue) => expect.poll(() => queue.jobs().every(({ status }) => status.kind !== 'waiting' && status.kind !== 'running')).toBe(true);

async function* succeed(name: string): AsyncGenerator<OpenEvent> {
  yield { kind: 'progress', stage: 'ingest', done: 1, total: 2 };
  yield { kind: 'done', stored: { ...storedReview([]), id: name } };
}

describe('createOpenQueue', () => {
  it('opens files one after another, in the order of the drop', async () => {
    const log: string[] = [];
    const queue = createOpenQueue(clientThat(async function* (name) {
      log.push(`start ${name}`);
      yield* succeed(name);
      log.push(`end ${name}`);
    }), (stored) => log.push(`done ${stored.id}`));
    queue.add([file('a'), file('b')]);
    await settled(queue);
    expect(log.filter((line) => !line.startsWith('end'))).toEqual(['start a', 'done a', 'start b', 'done b']);
    expect(queue.jobs().map(({ status }) => status)).toEqual([{ kind: 'done', id: 'a' }, { kind: 'done', id: 'b' }]);
  });

  it('lands in a review only when it was opened alone', async () => {
    const alone: boolean[] = [];
    const queue = createOpenQueue(clientThat(succeed), (_, one) => alone.push(one));
    queue.add([file('a')]);
    await settled(queue);
    queue.add([file('b'), file('c')]);
    await settled(queue);
    expect(alone).toEqual([true, false, false]);
  });

  it('goes on with the next file when one is refused', async () => {
    const queue = createOpenQueue(clientThat(async function* (name) {
      if (name === 'a') throw new ORPCError('REFUSED', { data: { code: 'file-empty', message: '空' } });
      yield* succeed(name);
    }), () => undefined);
    queue.add([file('a'), file('b')]);
    await settled(queue);
    expect(queue.jobs().map(({ status }) => status)).toEqual([
      { kind: 'refused', failure: { code: 'file-empty', message: '空' } }, { kind: 'done', id: 'b' },
    ]);
  });

  it('counts a stream that ends without a result as failed', async () => {
    const queue = createOpenQueue(clientThat(async function* () { yield* []; }), () => undefined);
    queue.add([file('a')]);
    await settled(queue);
    expect(queue.jobs()[0]?.status).toEqual({ kind: 'refused', failure: { code: null, message: null } });
  });

  it('stops the running review when it is cancelled, and takes it off the list when asked again', async () => {
    const queue = createOpenQueue(clientThat(async function* (_, signal) {
      yield { kind: 'progress', stage: 'analyze', done: 1, total: 9 };
      await new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    }), () => undefined);
    queue.add([file('a')]);
    await expect.poll(() => queue.jobs()[0]?.status).toEqual({ kind: 'running', progress: { kind: 'progress', stage: 'analyze', done: 1, total: 9 } });
    const key = queue.jobs()[0]?.key ?? -1;
    queue.remove(key);
    await settled(queue);
    expect(queue.jobs()[0]?.status).toEqual({ kind: 'cancelled' });
    queue.remove(key);
    expect(queue.jobs()).toEqual([]);
  });

  it('never starts a file that was taken off while it waited', async () => {
    const started: string[] = [];
    const queue = createOpenQueue(clientThat(async function* (name) {
      started.push(name);
      yield* succeed(name);
    }), () => undefined);
    queue.add([file('a'), file('b'), file('c')]);
    queue.remove(queue.jobs()[1]?.key ?? -1);
    await settled(queue);
    expect(started).toEqual(['a', 'c']);
  });

  it('opens a protected file with the password it is given, and forgets the password', async () => {
    const tried: (string | undefined)[] = [];
    const client = { openContract: async ({ file: { name }, password }: { file: File; password?: string }) => {
      tried.push(password);
      if (password === '对') return succeed(name);
      throw new ORPCError('REFUSED', { data: { code: password === undefined ? 'pdf-password' : 'pdf-password-wrong', message: '密码' } });
    } } as unknown as Client;
    const queue = createOpenQueue(client, () => undefined);
    queue.add([file('a')]);
    for (const password of ['错', '对', '对']) {
      await settled(queue);
      queue.unlock(queue.jobs()[0]?.key ?? -1, password);
    }
    await settled(queue);
    expect(tried).toEqual([undefined, '错', '对']);
    expect(queue.jobs().map(({ status }) => status)).toEqual([{ kind: 'done', id: 'a' }]);
  });

  it('does not open again what was refused for another reason or taken off the list', async () => {
    const started: string[] = [];
    const queue = createOpenQueue(clientThat(async function* (name) {
      started.push(name);
      yield* [];
      throw new ORPCError('REFUSED', { data: { code: name === 'a' ? 'file-empty' : 'pdf-password', message: '' } });
    }), () => undefined);
    queue.add([file('a'), file('b')]);
    await settled(queue);
    const [a, b] = queue.jobs().map(({ key }) => key);
    queue.remove(b ?? -1);
    for (const key of [a, b]) queue.unlock(key ?? -1, '密码');
    await settled(queue);
    expect(started).toEqual(['a', 'b']);
  });
});
