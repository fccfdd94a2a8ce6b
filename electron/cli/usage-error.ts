import { mistakes } from './text.ts';

/** A command that cannot be carried out; the message is for the person who typed it. */
export class UsageError extends Error {}

/** Throws UsageError. */
export function choose<T extends string>(option: string, given: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === given);
  if (chosen === undefined) throw new UsageError(mistakes.badChoice(option, given, choices));
  return chosen;
}
