import { parentPort, threadId } from 'node:worker_threads';
import type { WorkerOrder, WorkerReport } from '#electron/backend/jobs/worker-messages.ts';
import type { Review } from '#shared/model/review.ts';

/** Does what the bytes say, as a document might make the real one do. */
let served = 0;

function report(message: WorkerReport): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', ({ id, source }: WorkerOrder) => {
  served += 1;
  const order = source.kind === 'bytes' ? new TextDecoder().decode(source.bytes) : '';
  report({ kind: 'progress', id, progress: { stage: 'ingest', done: 0, total: served } });
  if (order === 'hang') for (;;) served += 0;
  if (order === 'crash') throw new Error('crash on purpose');
  if (order === 'exit') process.exit(3);
  if (order === 'eat') {
    const eaten: object[] = [];
    for (;;) eaten.push(new Array(10_000).fill(served).map((value: number) => ({ value })));
  }
  if (order === 'refuse') return report({ kind: 'refused', id, code: 'zip-not-docx', values: { reason: '测试' } });
  if (order === 'fail') return report({ kind: 'failed', id, detail: 'Error: a mistake of ours' });
  report({ kind: 'done', id, review: { threadId, served, order } as unknown as Review });
});
