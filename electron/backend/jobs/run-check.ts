import { Worker } from 'node:worker_threads';
import type { PackFiles, RulesChecked } from '../check-rules.ts';
import type { Places } from '../places.ts';
import { createMarkerMemory, openMarker, watchMarker } from './rule-marker.ts';

/** Given to the thread when it starts. */
export type CheckStart = { readonly files: PackFiles; readonly places: Pick<Places, 'pdfData' | 'ocrData'>; readonly ruleMarker: SharedArrayBuffer };

/** What the thread answers: figures, or what is wrong with the files. */
export type CheckReport =
  | { readonly kind: 'checked'; readonly checked: RulesChecked }
  | { readonly kind: 'broken'; readonly mistakes: readonly string[] };

/** `stuck`: the rule of which one case, or one pattern over the hard texts, was not done in time. */
export type CheckOutcome = CheckReport | { readonly kind: 'stuck'; readonly rule: string };

const lookEveryMs = 200;

/** Checks a pack in a thread that is ended when a rule takes longer than `mostMs` at a stretch. Rejects for a mistake of ours. */
export function runCheck(files: PackFiles, { pdfData, ocrData }: Places, mostMs: number): Promise<CheckOutcome> {
  const ruleMarker = createMarkerMemory();
  const workerData: CheckStart = { files, places: { pdfData, ocrData }, ruleMarker };
  const worker = new Worker(new URL('check-worker.ts', import.meta.url), { workerData });
  const stuckRule = watchMarker(openMarker([...files.shipped, ...files.own], ruleMarker), mostMs, () => performance.now());
  return new Promise<CheckOutcome>((resolve, reject) => {
    const look = setInterval(() => {
      const rule = stuckRule();
      if (rule !== null) settle(() => { resolve({ kind: 'stuck', rule }); });
    }, lookEveryMs);

    function settle(tell: () => void): void {
      clearInterval(look);
      void worker.terminate().then(tell, tell);
    }

    worker.once('message', (report: CheckReport) => { settle(() => { resolve(report); }); });
    worker.once('error', (error) => { settle(() => { reject(error); }); });
  });
}
