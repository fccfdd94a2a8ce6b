import type { Finding } from '../model/finding.ts';
import type { Role } from '../model/gates.ts';

/** Advice taken apart: what to do about this clause, and what this reader can do at this stage, which is the same for all findings. */
export type AdviceParts = { readonly own: string; readonly stage: string };

/** `stage` is for the reader alone: it has no place in a file that goes to the other side, and in a paper it is said once. */
export function adviceParts({ advice, ground }: Finding, role: Role): AdviceParts {
  const own = ground?.voices[role].advice ?? advice;
  return advice.startsWith(own) ? { own, stage: advice.slice(own.length) } : { own: advice, stage: '' };
}
