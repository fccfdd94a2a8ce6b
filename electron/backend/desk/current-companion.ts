import { noAdjustments } from '#shared/analyze/index.ts';
import type { Review } from '#shared/model/review.ts';
import type { Companion } from '#shared/review-contract.ts';
import { Refusal } from '#shared/result.ts';
import type { BackendContext } from '../context.ts';
import type { Profile } from '../profiles/profile.ts';
import type { KeptCompanion, ReadCompanion } from '../store/companions.ts';
import { quietly } from './quietly.ts';

/** The procurement document beside a contract, as today's program reads it by the rules of the contract's profile; undefined where there is none. */
export async function currentCompanion(context: BackendContext, sha256: string, profile: Profile): Promise<Companion | undefined> {
  const kept = context.companions.of(sha256);
  if (kept === null) return undefined;
  const madeBy = context.profiles.stampOf(profile);
  if (kept.madeBy === madeBy) return showCompanion(kept.fileName, kept.sha256, kept.review);
  const review = partsOf(await readAgain(context, kept, profile));
  context.companions.set(sha256, { ...kept, review, madeBy });
  return showCompanion(kept.fileName, kept.sha256, review);
}

/** From the file; where that needs a password, which is never kept, from what was read of it then. */
async function readAgain({ runner }: BackendContext, { bytes, review }: KeptCompanion, { files: profile }: Profile): Promise<Review> {
  try {
    return await runner.run({ source: { kind: 'bytes', bytes }, profile, ...quietly });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'review-cancelled') throw error;
  }
  const { document, reading } = review;
  return runner.run({ source: { kind: 'document', document, reading, adjustments: noAdjustments }, profile, ...quietly });
}

export function showCompanion(fileName: string, sha256: string, review: ReadCompanion): Companion {
  const { title, format, pages } = review.document;
  return { label: { fileName, sha256, title, format, pages }, review };
}

export function partsOf({ document, outline, indicators, facts, findings, reading }: Review): ReadCompanion {
  return { document, outline, indicators, facts, findings, reading };
}
