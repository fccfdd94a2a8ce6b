import type { Gate } from '#shared/model/gates.ts';
import type { Review } from '#shared/model/review.ts';

const unknown: Gate<never> = { answer: null, source: 'unknown', place: null };
const unasked = { gates: { threshold: unknown, purchaser: unknown, provider: unknown, procedure: unknown, stage: unknown }, role: 'provider' } as const;

/** A review as it was stored. An older one tells no good clauses, and was told to the provider with nothing asked. */
export function readReview(json: string): Review {
  const review = JSON.parse(json) as Omit<Review, 'strengths'> & Partial<Pick<Review, 'strengths'>>;
  return { strengths: [], ...unasked, ...review, rules: { ...review.rules, basisDate: review.rules.basisDate ?? '' } };
}
