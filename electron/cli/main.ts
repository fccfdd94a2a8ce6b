import { createBackend } from '#electron/backend/create-backend.ts';
import { readVersion, standardErrorLog, systemClock } from '#electron/backend/machine.ts';
import { repositoryRoot, sourcePlaces } from '#electron/backend/places.ts';
import { openProfile } from '#electron/backend/profile-files.ts';
import { readArguments } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { reviewCommand } from './review-command.ts';
import type { Output } from './review-command.ts';
import { usage } from './text.ts';
import { UsageError } from './usage-error.ts';

/** `review [options] FILE|FOLDER…`; see text.ts for what it promises. */
async function main(): Promise<number> {
  const args = readCommand();
  if (args === null) return 2;
  if (args.help) {
    console.log(usage);
    return 0;
  }
  const profile = args.profile === null ? { files: [], trouble: null } : openProfile(args.profile, sourcePlaces());
  if (profile.trouble !== null) {
    console.error(profile.trouble);
    return 2;
  }
  // In memory: nothing of a run on the command line is kept.
  const backend = createBackend({
    profile: profile.files,
    databaseFile: ':memory:', places: sourcePlaces(), version: readVersion(repositoryRoot), clock: systemClock, log: standardErrorLog,
  });
  try {
    return await reviewCommand(backend.client, args, output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  } finally {
    await backend.close();
  }
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
