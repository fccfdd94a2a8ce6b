import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { measureLines } from '../fixtures/measure-lines.ts';
import { readGoldFile, readLabelFile } from './label-file.ts';
import { readPairFile } from './pair-file.ts';
import { indicatorFigures, printIndicators } from './print-indicators.ts';
import { printScore, scoreFigures } from './print-score.ts';
import { reviewChecks, reviewContracts, reviewEach, reviewTogether } from './review-clauses.ts';
import type { Reviewed } from './review-clauses.ts';
import { scoreClauses } from './score.ts';
import { pairFigures, printPairs, scorePairs } from './score-pairs.ts';
import { checkFigures, printChecks, scoreChecks } from './score-checks.ts';
import { measureContract } from './score-contract.ts';
import type { FigureScore } from './score-contract.ts';
import type { FactScore } from './score-facts.ts';
import { printTasks, scoreTasks, taskFigures } from './score-tasks.ts';
import { scoreIndicators } from './score-indicators.ts';
import type { Measured } from './score-indicators.ts';

/**
 * `npm run eval -- SET…`: a label file (one clause a line), pairs of documents (.yml), a contract's folder with gold.json, or a folder of such folders.
 * Without a set: the project's own gold sets. Figures first, misses and false alarms below them, JSON on the last line.
 */
const gold = join(import.meta.dirname, '../gold');
const own = readdirSync(gold).filter((name) => name.endsWith('.jsonl') || name.startsWith('pairs')).sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((name) => join(gold, name));
const samples = join(gold, 'samples');
const sets = process.argv.slice(2);
const results: { [set: string]: ReturnType<typeof scoreFigures> | ReturnType<typeof indicatorFigures> | ReturnType<typeof checkFigures> | ReturnType<typeof taskFigures> | ReturnType<typeof pairFigures> } = {};

function report(name: string, reviewed: readonly Reviewed[]): void {
  const score = scoreClauses(reviewed);
  console.log(printScore(name, score));
  results[name] = scoreFigures(score);
}

function reportIndicators(name: string, measured: readonly Measured[], figures: readonly (FigureScore | FactScore)[] = []): void {
  const score = scoreIndicators(measured);
  console.log(printIndicators(name, score, figures));
  results[name] = indicatorFigures(score, figures);
}

async function evaluateFile(file: string): Promise<void> {
  const { clauses, amounts, checks, tasks } = readLabelFile(file);
  if (clauses.length > 0) {
    report(`${basename(file)}, one clause a document`, await reviewEach(clauses));
    report(`${basename(file)}, all in one document`, await reviewTogether(clauses));
  }
  if (amounts.length > 0) reportIndicators(`${basename(file)}, indicators`, amounts.map((row) => ({ ...row, found: measureLines([row.text]).indicators })));
  if (tasks.length > 0) {
    const score = scoreTasks(tasks.map((row) => ({ ...row, found: measureLines([row.text]).indicators })));
    console.log(printTasks(`${basename(file)}, duties without a number`, score));
    results[`${basename(file)}, duties without a number`] = taskFigures(score);
  }
  if (checks.length > 0) {
    const score = scoreChecks(await reviewChecks(checks));
    console.log(printChecks(`${basename(file)}, other checks`, score));
    results[`${basename(file)}, other checks`] = checkFigures(score);
  }
}

async function evaluatePairs(file: string): Promise<void> {
  const score = await scorePairs(readPairFile(file));
  console.log(printPairs(basename(file), score));
  results[basename(file)] = pairFigures(score);
}

async function evaluateContract(folder: string): Promise<void> {
  const contract = readGoldFile(join(folder, 'gold.json'));
  if (contract.clauses.length > 0) report(`contract ${basename(folder)}`, await reviewContracts(folder, contract));
  const { measured, figures, facts } = await measureContract(folder, contract);
  reportIndicators(`contract ${basename(folder)}, indicators`, contract.labels.length > 0 ? measured : [], [...figures, ...facts]);
}

for (const set of sets.length > 0 ? sets : [...own, samples]) {
  if (!existsSync(set)) {
    console.error(`${set}: no such file or folder`);
    process.exitCode = 2;
  } else if (set.endsWith('.yml')) await evaluatePairs(set);
  else if (statSync(set).isFile()) await evaluateFile(set);
  else {
    const folders = existsSync(join(set, 'gold.json')) ? [set] : readdirSync(set).map((name) => join(set, name)).filter((folder) => existsSync(join(folder, 'gold.json')));
    for (const folder of folders) await evaluateContract(folder);
  }
}
console.log(JSON.stringify(results));
