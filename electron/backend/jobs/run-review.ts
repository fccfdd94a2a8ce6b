import { Worker } from 'node:worker_threads';
import type { RuleFile } from '#shared/analyze/index.ts';
import type { Progress, Review } from '#shared/model/review.ts';
import type { Log } from '#shared/ports.ts';
import { Refusal } from '#shared/result.ts';
import type { Limits } from '../limits.ts';
import { createMarkerMemory, openMarker, watchMarker } from './rule-marker.ts';
import { takeTurns } from './take-turns.ts';
import { watchCosts } from './watch-costs.ts';
import type { ReviewSource, WorkerOrder, WorkerReport, WorkerSetup, WorkerStart } from './worker-messages.ts';

export type ReviewRequest = {
  /** Copied, unless its bytes are shared memory: the caller keeps them, and leaves them as they are. */
  readonly source: ReviewSource;
  /** Files of the profile to review by. */
  readonly profile: readonly RuleFile[];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
};

export interface ReviewRunner {
  /** One document after the other. Throws Refusal only: the document's own, profile-invalid, or review-timeout, -memory, -cancelled, -failed, ocr-timeout. */
  run(request: ReviewRequest): Promise<Review>;
  close(): Promise<void>;
}

export type RunnerOptions = {
  readonly workerUrl: URL;
  readonly setup: WorkerSetup;
  readonly limits: Limits;
  readonly log: Log;
};

/** A rule pack in which more rules than these never come back is no rule pack. */
const mostStuck = 4;

/** A worker with the memory in which it tells what it is doing. */
type Thread = { readonly worker: Worker; readonly ruleMarker: SharedArrayBuffer };

/**
 * Keeps one warm worker. A worker that exceeded a limit, crashed or was cancelled is ended and a fresh one takes its place:
 * ending the thread is the only way that also stops code which never returns, and nothing of one document reaches the next.
 * When it was a rule that never returned, the document is reviewed again without that rule, and the review says so.
 */
export function createReviewRunner(options: RunnerOptions): ReviewRunner {
  let warm: Thread | null = startWorker(options);
  const closing = new AbortController();
  const inTurn = takeTurns();
  let order = 0;

  async function runNow(request: ReviewRequest, leftOut: readonly string[] = []): Promise<Review> {
    const signal = AbortSignal.any([request.signal, closing.signal]);
    if (signal.aborted) throw new Refusal('review-cancelled');
    const thread = warm ?? startWorker(options);
    warm = null;
    order += 1;
    const { answer, reusable } = await superviseWorker(thread, { id: order, source: copySource(request.source), profile: request.profile, leftOut }, { ...request, signal }, options);
    if (reusable) warm = thread;
    else await thread.worker.terminate();
    if (!closing.signal.aborted) warm ??= startWorker(options);
    if (answer instanceof Refusal) throw answer;
    if (!('stuck' in answer)) return answer;
    options.log.write(`rule ${answer.stuck} did not come back`);
    if (leftOut.length === mostStuck) throw new Refusal('rules-stuck', { rules: [...leftOut, answer.stuck].join('、') });
    return runNow(request, [...leftOut, answer.stuck]);
  }

  return {
    run: (request) => inTurn(() => runNow(request)),
    async close() {
      closing.abort();
      await inTurn(async () => undefined);
      await warm?.worker.terminate();
    },
  };
}

/** Bytes are moved into the worker, or shared with it; anything else is copied on the way. */
function copySource(source: ReviewSource): ReviewSource {
  return source.kind === 'bytes' && !isShared(source.bytes) ? { ...source, bytes: source.bytes.slice() } : source;
}

function isShared({ buffer }: Uint8Array): boolean {
  return buffer instanceof SharedArrayBuffer;
}

/** An idle worker that fails (a broken rule pack) says so in the log; the next review meets it again and refuses. */
function startWorker({ workerUrl, setup, limits, log }: RunnerOptions): Thread {
  const ruleMarker = createMarkerMemory();
  const worker = new Worker(workerUrl, {
    workerData: { ...setup, ruleMs: limits.ruleMs, ruleMarker } satisfies WorkerStart,
    resourceLimits: { maxOldGenerationSizeMb: limits.workerHeapMb },
  });
  worker.unref();
  worker.on('error', (error) => log.write(String(error instanceof Error ? (error.stack ?? error.message) : error)));
  return { worker, ruleMarker };
}

type Answer = Review | Refusal | { /** The rule that never came back. */ readonly stuck: string };
type Outcome = { readonly answer: Answer; readonly reusable: boolean };

function superviseWorker({ worker, ruleMarker }: Thread, order: WorkerOrder, request: ReviewRequest, options: RunnerOptions): Promise<Outcome> {
  const { limits, log, setup } = options;
  const stuckRule = watchMarker(openMarker([...setup.rules, ...order.profile], ruleMarker), limits.ruleMs, () => performance.now());
  return new Promise((resolve) => {
    const onMessage = (report: WorkerReport): void => {
      if (report.id !== order.id) return;
      if (report.kind === 'progress') {
        costs.step(report.progress);
        return request.onProgress(report.progress);
      }
      if (report.kind === 'done') return settle(report.review, true);
      if (report.kind === 'refused') return settle(new Refusal(report.code, report.values), true);
      log.write(report.detail);
      settle(new Refusal('review-failed'), false);
    };
    const onError = (error: Error & { code?: string }): void =>
      settle(new Refusal(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'review-memory' : 'review-failed'), false);
    const onExit = (): void => settle(new Refusal('review-failed'), false);
    const onAbort = (): void => settle(new Refusal('review-cancelled'), false);
    const costs = watchCosts(limits, (refusal) => settle(refusal, false), () => {
      const stuck = stuckRule();
      if (stuck !== null) settle({ stuck }, false);
    });

    function settle(answer: Answer, reusable: boolean): void {
      costs.stop();
      request.signal.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      resolve({ answer, reusable });
    }

    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    request.signal.addEventListener('abort', onAbort, { once: true });
    worker.ref();
    const moved = order.source.kind === 'bytes' && !isShared(order.source.bytes) ? [order.source.bytes.buffer as ArrayBuffer] : [];
    worker.postMessage(order, moved);
  });
}
