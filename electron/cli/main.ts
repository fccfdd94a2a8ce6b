import { readFileSync } from 'node:fs';
import { createBackend } from '#electron/backend/create-backend.ts';
import { readVersion, standardErrorLog, systemClock } from '#electron/backend/machine.ts';
import { repositoryRoot, sourcePlaces } from '#electron/backend/places.ts';
import { readArguments } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { reviewCommand } from './review-command.ts';
import type { Output } from './review-command.ts';
import { usage } from './text.ts';
import { useProfile } from './use-profile.ts';
import { UsageError } from './usage-error.ts';

/** `review [options] FILE|FOLDER…`; see text.ts for what it promises. */
async function main(): Promise<number> {
  const args = readCommand();
  if (args === null) return 2;
  if (args.help) {
    console.log(usage);
    return 0;
  }
  // In memory: nothing of a run on the command line is kept.
  const backend = createBackend({
    databaseFile: ':memory:', places: sourcePlaces(), version: readVersion(repositoryRoot), clock: systemClock, log: standardErrorLog,
  });
  try {
    const trouble = args.profile === null ? null : await useProfile(backend.client, args.profile);
    if (trouble === null) return await reviewCommand(backend.client, args.passwordStdin ? { ...args, password: readPassword() || undefined } : args, output);
    console.error(trouble);
    return 2;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  } finally {
    await backend.close();
  }
}

/** The first line of standard input: other users of the machine can read the arguments of a process, not this. */
function readPassword(): string {
  return readFileSync(0, 'utf8').split(/\r?\n/)[0] ?? '';
}

function readCommand(): Arguments | null {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return null;
  }
}

const output: Output = {
  result: (line) => new Promise((resolve) => process.stdout.write(`${line}\n`, () => resolve())),
  notice: (line) => console.error(line),
};

// `| head` closes the pipe when it has enough: the reader has all it wanted, and nothing went wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// 1 means "findings": a mistake of ours must not look like that.
process.exitCode = await main().catch((error: unknown) => {
  console.error(error);
  return 2;
});
