import { parentPort, workerData } from 'node:worker_threads';
import { checkRules } from '../check-rules.ts';
import { readRuleMistakes } from '../rule-mistakes.ts';
import { markRules, openMarker } from './rule-marker.ts';
import type { CheckReport, CheckStart } from './run-check.ts';

/** A foreign pack is run here, so that a pattern that never returns costs a thread. */
const { files, places, ruleMarker } = workerData as CheckStart;

async function check(): Promise<CheckReport> {
  try {
    return { kind: 'checked', checked: await checkRules(files, places, markRules(openMarker([...files.shipped, ...files.own], ruleMarker))) };
  } catch (error) {
    const mistakes = readRuleMistakes(error);
    if (mistakes === null) throw error;
    return { kind: 'broken', mistakes };
  }
}

parentPort?.postMessage(await check());
