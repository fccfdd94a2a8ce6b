import { readyOf } from '../rule-file.ts';
import type { RuleFile } from '../rule-file.ts';

/**
 * Reads what was learned when somebody asks first: whoever lists rules and never reviews need not wait for it. A file that was not
 * found sound when the pack was made ready is read at once, so that what is wrong with it is told with the pack.
 */
export function whenAsked<T>(files: readonly RuleFile[], path: string, sound: boolean, read: () => T): () => T {
  const file = files.find((candidate) => candidate.path === path);
  let known: { readonly value: T } | null = null;
  const asked = (): T => (known ??= { value: read() }).value;
  if (!sound || file === undefined || readyOf(file) === null) asked();
  return asked;
}
