import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '#electron/backend/places.ts';

export type CommandResult = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export const commandFile = join(repositoryRoot, 'electron/cli/main.ts');

/** The command as a user runs it, in a process of its own. */
export function runCommand(args: readonly string[], folder: string): Promise<CommandResult> {
  const child = spawn(process.execPath, [commandFile, ...args], { cwd: folder });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}
