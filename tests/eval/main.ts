import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readGoldFile, readLabelFile } from './label-file.ts';
import { printScore, scoreFigures } from './print-score.ts';
import { reviewContracts, reviewEach, reviewTogether } from './review-clauses.ts';
import type { Reviewed } from './review-clauses.ts';
import { scoreClauses } from './score.ts';

/**
 * `npm run eval -- SET…`: a label file (one clause a line), a contract's folder with gold.json, or a folder of such folders.
 * Without a set: the project's own gold sets. Figures first, misses and false alarms below them, JSON on the last line.
 */
const sets = process.argv.slice(2);
const own = ['catch-all.jsonl', 'catch-all-2.jsonl', 'catch-all-3.jsonl', 'catch-all-4.jsonl', 'catch-all-5.jsonl', 'catch-all-6.jsonl', 'catch-all-7.jsonl', 'catch-all-8.jsonl'].map((name) => join(import.meta.dirname, '../gold', name)).filter((file) => existsSync(file));
const results: { [set: string]: ReturnType<typeof scoreFigures> } = {};

function report(name: string, reviewed: readonly Reviewed[]): void {
  const score = scoreClauses(reviewed);
  console.log(printScore(name, score));
  results[name] = scoreFigures(score);
}

for (const set of sets.length > 0 ? sets : own) {
  if (!existsSync(set)) {
    console.error(`${set}: no such file or folder`);
    process.exitCode = 2;
  } else if (statSync(set).isFile()) {
    const clauses = readLabelFile(set);
    report(`${basename(set)}, one clause a document`, await reviewEach(clauses));
    report(`${basename(set)}, all in one document`, await reviewTogether(clauses));
  } else {
    const folders = existsSync(join(set, 'gold.json')) ? [set] : readdirSync(set).map((name) => join(set, name)).filter((folder) => existsSync(join(folder, 'gold.json')));
    for (const folder of folders) report(`contract ${basename(folder)}`, await reviewContracts(folder, readGoldFile(join(folder, 'gold.json'))));
  }
}
console.log(JSON.stringify(results));
