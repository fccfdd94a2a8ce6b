import { gateAnswers, gateNames } from '#shared/model/gates.ts';
import type { AskedGates } from '#shared/model/gates.ts';
import { choose } from './usage-error.ts';

/** What the reader may say where he does not know. */
const unclear = 'unclear';

/** `threshold=yes`, several with commas; the last answer to a question counts. Throws UsageError. */
export function readGates(given: readonly string[]): AskedGates {
  const asked: { [name: string]: string | null } = {};
  for (const each of given.flatMap((list) => list.split(',')).filter((one) => one.trim() !== '')) {
    const [question = '', answer = ''] = each.split('=').map((part) => part.trim());
    const name = choose('--gate', question, gateNames);
    const chosen = choose<string>(`--gate ${name}=`, answer, [...gateAnswers[name], unclear]);
    asked[name] = chosen === unclear ? null : chosen;
  }
  return asked as AskedGates;
}
