import { mistakeLine, RulePackError } from '#shared/analyze/index.ts';
import { ruleMistakeText } from '#shared/contract/rule-mistakes.ts';
import { Refusal } from '#shared/result.ts';

/** What is wrong with a pack, a line each, in the words of its author; null for another kind of error. */
export function readRuleMistakes(error: unknown): readonly string[] | null {
  return error instanceof RulePackError ? error.mistakes.map((mistake) => mistakeLine({ ...mistake, text: ruleMistakeText(mistake.text) })) : null;
}

/** What is wrong with a profile as a Refusal `profile-invalid`; any other error as it is. */
export function refuseProfile(error: unknown): unknown {
  const mistakes = readRuleMistakes(error);
  return mistakes === null ? error : new Refusal('profile-invalid', { detail: mistakes.join('\n') });
}
