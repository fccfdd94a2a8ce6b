import { mistakeLine, RulePackError } from '#shared/analyze/index.ts';
import { ruleMistakeText } from '#shared/contract/rule-mistakes.ts';

/** What is wrong with a pack, a line each, in the words of its author; null for another kind of error. */
export function readRuleMistakes(error: unknown): readonly string[] | null {
  return error instanceof RulePackError ? error.mistakes.map((mistake) => mistakeLine({ ...mistake, text: ruleMistakeText(mistake.text) })) : null;
}
