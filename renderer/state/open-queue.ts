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
  /** Opens a protected file once more; the password is forgotten when it was tried. */
  readonly unlock: (key: number, password: string) => void;
  /** Stops a job that runs or waits, takes a finished one off the list. */
  readonly remove: (key: number) => void;
};

/** `alone`: nothing else was opened with it, so the reader expects to land in it. */
export type OpenDone = (stored: StoredReview, alone: boolean) => void;

type Entry = { readonly source: OpenSource; readonly abort: AbortController; readonly password?: string };

/** Files opened one after another, outside any screen: a review goes on while the reader looks at another. */
export function createOpenQueue(client: Client, done: OpenDone): OpenQueue {
  const { jobs, subscribe, publish, set } = createBoard();
  let nextKey = 1;
  let running = false;
  const entries = new Map<number, Entry>();
  const statusOf = (key: number): OpenStatus | undefined => jobs().find((job) => job.key === key)?.status;

  const run = async (key: number, entry: Entry): Promise<void> => {
    set(key, { kind: 'running', progress: null });
    try {
      const stored = await open(client, entry, (progress) => set(key, { kind: 'running', progress }));
      const alone = jobs().length === 1;
      set(key, { kind: 'done', id: stored.id });
      done(stored, alone);
    } catch (error) {
      const failure = failureOf(error);
      const cancelled = entry.abort.signal.aborted || failure.code === 'review-cancelled';
      set(key, cancelled ? { kind: 'cancelled' } : { kind: 'refused', failure });
    }
  };

  const work = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (;;) {
      const next = jobs().find((job) => job.status.kind === 'waiting');
      const entry = next && entries.get(next.key);
      if (!next || !entry) break;
      await run(next.key, entry);
      if (isLocked(statusOf(next.key))) entries.set(next.key, { source: entry.source, abort: new AbortController() });
      else entries.delete(next.key);
    }
    running = false;
  };

  return {
    jobs,
    subscribe,
    add: (sources) => {
      const added = sources.map((source) => {
        const key = nextKey++;
        entries.set(key, { source, abort: new AbortController() });
        return { key, name: source.kind === 'file' ? source.file.name : source.sample.title, status: { kind: 'waiting' } as const };
      });
      // A new start clears what is over, so that the list never becomes an archive.
      const kept = jobs().filter((job) => isActive(job.status));
      for (const job of jobs()) if (!kept.includes(job)) entries.delete(job.key);
      publish([...kept, ...added]);
      void work();
    },
    unlock: (key, password) => {
      const entry = entries.get(key);
      if (entry === undefined || !isLocked(statusOf(key))) return;
      entries.set(key, { ...entry, password });
      set(key, { kind: 'waiting' });
      void work();
    },
    remove: (key) => {
      if (statusOf(key)?.kind === 'running') return entries.get(key)?.abort.abort();
      entries.delete(key);
      publish(jobs().filter((job) => job.key !== key));
    },
  };
}

type Board = Pick<OpenQueue, 'jobs' | 'subscribe'> & {
  readonly publish: (next: readonly OpenJob[]) => void;
  readonly set: (key: number, status: OpenStatus) => void;
};

/** The jobs as they are shown. */
function createBoard(): Board {
  let jobs: readonly OpenJob[] = [];
  const listeners = new Set<() => void>();
  const publish = (next: readonly OpenJob[]): void => {
    jobs = next;
    for (const listener of listeners) listener();
  };
  return {
    jobs: () => jobs,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish,
    set: (key, status) => publish(jobs.map((job) => (job.key === key ? { ...job, status } : job))),
  };
}

export function isActive(status: OpenStatus): boolean {
  return status.kind === 'waiting' || status.kind === 'running';
}

/** Refused for the want of a password. */
export function isLocked(status: OpenStatus | undefined): boolean {
  return status?.kind === 'refused' && (status.failure.code === 'pdf-password' || status.failure.code === 'pdf-password-wrong');
}

async function open(
  client: Client, { source, abort: { signal }, password }: Entry, progress: (progress: Progress) => void,
): Promise<StoredReview> {
  const events: AsyncIterable<OpenEvent> = source.kind === 'file'
    ? await client.openContract({ file: source.file, ...(password === undefined ? {} : { password }) }, { signal })
    : await client.openSample({ name: source.sample.name }, { signal });
  for await (const event of events) {
    if (event.kind === 'done') return event.stored;
    progress(event);
  }
  throw new Error('the review ended without a result');
}
