import { parentPort, workerData } from 'node:worker_threads';
import { loadRulePack, wakePack } from '#shared/analyze/index.ts';
import type { RuleFile, RulePack } from '#shared/analyze/index.ts';
import type { Review } from '#shared/model/review.ts';
import type { Checkpoint, RuleWatch } from '#shared/ports.ts';
import { Refusal } from '#shared/result.ts';
import { reviewContract, reviewDocument } from '#shared/review-contract.ts';
import { readingTools } from '../reading-tools.ts';
import { refuseProfile } from '../rule-mistakes.ts';
import { markRules, openMarker } from './rule-marker.ts';
import type { WorkerOrder, WorkerReport, WorkerStart } from './worker-messages.ts';

/** Parsing untrusted documents happens here and nowhere else, so that a runaway document costs a thread and not the program. */
const setup = workerData as WorkerStart;
/** Loaded before anybody asks: most documents are reviewed by the default. */
const national = loadRulePack(setup.rules);
wakePack(national);
let latest: { readonly key: string; readonly pack: RulePack } | null = null;
const tools = readingTools(setup);
/** A long document reports thousands of steps; a reader sees no more than these. */
const reportEveryMs = 50;

function report(message: WorkerReport): void {
  parentPort?.postMessage(message);
}

function createCheckpoint(id: number): Checkpoint {
  let last = -reportEveryMs;
  let stage = '';
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && now - last < reportEveryMs) return;
    last = now;
    stage = progress.stage;
    report({ kind: 'progress', id, progress });
  };
}

/** One pack besides the default is kept: documents in a row are reviewed by the same profile. */
function packOf(profile: readonly RuleFile[]): RulePack {
  if (profile.length === 0) return national;
  const key = JSON.stringify(profile);
  if (latest?.key !== key) latest = { key, pack: loadRulePack(setup.rules, profile) };
  return latest.pack;
}

async function reviewSource({ source, profile, leftOut }: WorkerOrder, checkpoint: Checkpoint): Promise<Review> {
  const pack = packOf(profile);
  const running = markRules(openMarker([...setup.rules, ...profile], setup.ruleMarker));
  const watch: RuleWatch = { now: () => performance.now(), running, mostMs: setup.ruleMs, leftOut };
  if (source.kind === 'document') return reviewDocument(source, pack, checkpoint, { ...source, watch });
  const ocr = source.ocr === 'off' ? null : tools.ocr;
  return reviewContract(source.bytes, pack, { ...tools, ocr, checkpoint, watch, password: source.password }, source);
}

async function review(order: WorkerOrder): Promise<void> {
  const { id } = order;
  try {
    report({ kind: 'done', id, review: await reviewSource(order, createCheckpoint(id)) });
  } catch (thrown) {
    const error = refuseProfile(thrown);
    if (error instanceof Refusal) report({ kind: 'refused', id, code: error.code, values: error.values });
    else report({ kind: 'failed', id, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

// pdf.js leaves promises about damaged objects to nobody. What we wait for rejects by itself; the rest must not end the thread.
process.on('unhandledRejection', () => {});

parentPort?.on('message', (order: WorkerOrder) => void review(order));
