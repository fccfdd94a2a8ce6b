import type { Progress } from '#shared/model/review.ts';

type Work<T> = (onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<T>;

/**
 * Turns a running job into a stream that yields progress and returns the result. A slow reader misses steps, never the
 * newest one. Leaving the stream early, or `signal`, stops the job.
 */
export async function* streamProgress<T>(work: Work<T>, signal: AbortSignal | undefined): AsyncGenerator<Progress, T> {
  const left = new AbortController();
  let newest: Progress | null = null;
  let settled = false;
  let wake: () => void = () => undefined;
  const result = work(
    (progress) => {
      newest = progress;
      wake();
    },
    signal === undefined ? left.signal : AbortSignal.any([signal, left.signal]),
  ).finally(() => {
    settled = true;
    wake();
  });
  // Awaited below; when the reader has left by then nobody does, and that is no crash.
  result.catch(() => undefined);
  try {
    while (!settled || newest !== null) {
      if (newest === null) await new Promise<void>((resolve) => (wake = resolve));
      const progress: Progress | null = newest;
      newest = null;
      if (progress !== null) yield progress;
    }
    return await result;
  } finally {
    left.abort();
  }
}

/** The same as events of a method: each step told, the result handed on. */
export async function* yieldProgress<T>(work: Work<T>, signal: AbortSignal | undefined): AsyncGenerator<{ readonly kind: 'progress' } & Progress, T> {
  const steps = streamProgress(work, signal);
  let step = await steps.next();
  try {
    while (step.done !== true) {
      yield { kind: 'progress', ...step.value };
      step = await steps.next();
    }
  } finally {
    if (step.done !== true) await steps.return(undefined as never);
  }
  return step.value;
}
