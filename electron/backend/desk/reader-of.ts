import type { Reader } from '#shared/analyze/index.ts';
import type { AskedGates, Gate } from '#shared/model/gates.ts';
import type { Review } from '#shared/model/review.ts';

/** Who read a review and what he had answered; of a review that was made before anybody was asked: nobody. */
export function readerOf({ gates, role }: Partial<Pick<Review, 'gates' | 'role'>>): Reader {
  const asked = Object.entries(gates ?? {}).filter(([, gate]: readonly [string, Gate]) => gate.source === 'asked');
  return { role: role ?? 'provider', gates: Object.fromEntries(asked.map(([name, { answer }]) => [name, answer])) as AskedGates };
}
