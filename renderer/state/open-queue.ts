import type { Client, OpenEvent, Sample, StoredReview } from '#shared/contract/methods.ts';
import type { Progress } from '#shared/model/review.ts';
import { failureOf } from './failure.ts';
import type { Failure } from './failure.ts';

export type OpenSource = { readonly kind: 'file'; readonly file: File } | { readonly kind: 'sample'; readonly sample: Sample };

export type OpenJob = {
  readonly key: number;
  readonly name: string;
  readonly status: OpenStatus;
};

export type OpenStatus =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'cancelled' };

export type OpenQueue = {
  readonly jobs: () => readonly OpenJob[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (sources: readonly OpenSource[]) => void;
  /** Stops a job that runs or waits, takes a finished one off the list. */
  readonly remove: (key: number) => void;
};

/** `alone`: nothing else was opened with it, so the reader expects to land in it. */
export type OpenDone = (stored: StoredReview, alone: boolean) => void;

type Entry = { readonly source: OpenSource; readonly abort: AbortController };

/** Files opened one after another, outside any screen: a review goes on while the reader looks at another. */
export function createOpenQueue(client: Client, done: OpenDone): OpenQueue {
  let jobs: readonly OpenJob[] = [];
  let nextKey = 1;
  let running = false;
  const entries = new Map<number, Entry>();
  const listeners = new Set<() => void>();

  const publish = (next: readonly OpenJob[]): void => {
    jobs = next;
    for (const listener of listeners) listener();
  };
  const set = (key: number, status: OpenStatus): void => publish(jobs.map((job) => (job.key === key ? { ...job, status } : job)));

  const run = async (key: number, { source, abort }: Entry): Promise<void> => {
    set(key, { kind: 'running', progress: null });
    try {
      const stored = await open(client, source, abort.signal, (progress) => set(key, { kind: 'running', progress }));
      const alone = jobs.length === 1;
      set(key, { kind: 'done', id: stored.id });
      done(stored, alone);
    } catch (error) {
      const failure = failureOf(error);
      const cancelled = abort.signal.aborted || failure.code === 'review-cancelled';
      set(key, cancelled ? { kind: 'cancelled' } : { kind: 'refused', failure });
    }
  };

  const work = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (;;) {
      const next = jobs.find((job) => job.status.kind === 'waiting');
      const entry = next && entries.get(next.key);
      if (!next || !entry) break;
      await run(next.key, entry);
      entries.delete(next.key);
    }
    running = false;
  };

  return {
    jobs: () => jobs,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (sources) => {
      const added = sources.map((source) => {
        const key = nextKey++;
        entries.set(key, { source, abort: new AbortController() });
        return { key, name: source.kind === 'file' ? source.file.name : source.sample.title, status: { kind: 'waiting' } as const };
      });
      // A new start clears what is over, so that the list never becomes an archive.
      publish([...jobs.filter((job) => isActive(job.status)), ...added]);
      void work();
    },
    remove: (key) => {
      const job = jobs.find((one) => one.key === key);
      if (job?.status.kind === 'running') entries.get(key)?.abort.abort();
      else publish(jobs.filter((one) => one.key !== key));
    },
  };
}

export function isActive(status: OpenStatus): boolean {
  return status.kind === 'waiting' || status.kind === 'running';
}

async function open(
  client: Client, source: OpenSource, signal: AbortSignal, progress: (progress: Progress) => void,
): Promise<StoredReview> {
  const events: AsyncIterable<OpenEvent> = source.kind === 'file'
    ? await client.openContract({ file: source.file }, { signal })
    : await client.openSample({ name: source.sample.name }, { signal });
  for await (const event of events) {
    if (event.kind === 'done') return event.stored;
    progress(event);
  }
  throw new Error('the review ended without a result');
}
