import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The server as a user starts it: a process of its own, on a database file that outlives it. */
export type LoopbackProcess = {
  /** With the one-time token. */
  readonly link: string;
  readonly origin: string;
  stop(): Promise<void>;
};

export async function startLoopback(dataFolder: string): Promise<LoopbackProcess> {
  const child = spawn(process.execPath, ['electron/loopback/main.ts', '--port', '0', '--data', dataFolder], { cwd: repositoryRoot });
  const link = await printedLink(child);
  return {
    link,
    origin: new URL(link).origin,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    let complaints = '';
    child.stderr?.on('data', (data: Buffer) => (complaints += data.toString()));
    child.stdout?.on('data', (data: Buffer) => {
      printed += data.toString();
      const link = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(printed)?.[0];
      if (link !== undefined) resolve(link);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${complaints}`)));
  });
}

export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'hengyue-e2e-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
