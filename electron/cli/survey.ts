import { readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createBackend } from '#electron/backend/create-backend.ts';
import { readVersion, systemClock } from '#electron/backend/machine.ts';
import { repositoryRoot, sourcePlaces } from '#electron/backend/places.ts';
import { isTrouble, reviewFile } from './review-file.ts';
import { surveyWords as words } from './text.ts';

/** Codes that mean the reader gave up on itself and not on the document. */
const failures = new Set(['review-failed', 'review-timeout', 'review-memory']);

export type Surveyed = { readonly file: string; readonly code: string; readonly milliseconds: number; readonly characters: number; readonly findings: number };

/** `survey FOLDER`: every file of a folder, whatever it is called, each in a worker of its own. Exit code 1 when a worker crashed or had to be stopped. */
async function main(folder: string | undefined): Promise<number> {
  const found = folder === undefined ? null : await stat(folder).catch(() => null);
  if (folder === undefined || found === null || !found.isDirectory()) {
    console.error(words.usage);
    return 2;
  }
  const surveyed: Surveyed[] = [];
  for (const file of listAll(folder)) {
    const one = await surveyFile(join(folder, file), file);
    surveyed.push(one);
    console.log([one.code, `${one.milliseconds} ms`, words.characters(one.characters), words.findings(one.findings), one.file].join('\t'));
  }
  for (const line of summary(surveyed)) console.log(line);
  return surveyed.some(({ code }) => failures.has(code)) ? 1 : 0;
}

function listAll(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

async function surveyFile(path: string, file: string): Promise<Surveyed> {
  const backend = createBackend({
    databaseFile: ':memory:', places: sourcePlaces(), version: readVersion(repositoryRoot), clock: systemClock, log: { write: (line) => console.error(`${file}: ${line}`) },
  });
  const start = performance.now();
  try {
    const outcome = await reviewFile(backend.client, { file: path, trouble: null });
    const milliseconds = Math.round(performance.now() - start);
    if (isTrouble(outcome)) return { file, code: outcome.code, milliseconds, characters: 0, findings: 0 };
    const characters = outcome.review.document.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    const codes = outcome.review.messages.map(({ code }) => code);
    return { file, code: ['ok', ...new Set(codes)].join('+'), milliseconds, characters, findings: outcome.review.findings.length };
  } finally {
    await backend.close();
  }
}

function summary(surveyed: readonly Surveyed[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { code } of surveyed) counts.set(code, (counts.get(code) ?? 0) + 1);
  const slowest = [...surveyed].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
  const broken = surveyed.filter(({ code }) => failures.has(code));
  return [
    '', words.total(surveyed.length),
    ...[...counts].sort((a, b) => b[1] - a[1]).map(([code, count]) => `  ${count}\t${code}`),
    words.slowest, ...slowest.map(({ file, milliseconds }) => `  ${milliseconds} ms\t${file}`),
    words.broken(broken.length), ...broken.map(({ file, code }) => `  ${code}\t${file}`),
  ];
}

process.exitCode = await main(process.argv[2]);
