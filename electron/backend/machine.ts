import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, Log } from '#shared/ports.ts';

export const systemClock: Clock = { now: () => `${new Date().toISOString().slice(0, 19)}Z` };

/** Standard output belongs to results. */
export const standardErrorLog: Log = { write: (line) => void process.stderr.write(`${line}\n`) };

/** As package.json says. */
export function readVersion(root: string): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
