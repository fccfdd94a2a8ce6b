import { noAdjustments } from '#shared/analyze/index.ts';
import type { AskedGates, Role } from '#shared/model/gates.ts';
import type { BackendContext } from '../context.ts';
import type { Profile } from '../profiles/profile.ts';
import type { KeptReview, MadeReview } from '../store/reviews.ts';
import { currentCompanion } from './current-companion.ts';
import { quietly } from './quietly.ts';
import { readerOf } from './reader-of.ts';
import { settleReview } from './settle-review.ts';

/** Who reads, where that changes too. */
export type ReaderChange = { readonly gates?: AskedGates | undefined; readonly role?: Role | undefined };

/** A stored review by another profile, or by its own after that has changed: made from the document as it was read, with all that was said. */
export async function changeProfile(context: BackendContext, stored: KeptReview, profile: Profile, reader: ReaderChange = {}): Promise<MadeReview> {
  const { document, reading } = stored.review;
  const before = readerOf(stored.review);
  const asked = { role: reader.role ?? before.role, gates: { ...before.gates, ...reader.gates } };
  const companion = await currentCompanion(context, stored.sha256, profile);
  const source = { kind: 'document', document, reading, adjustments: noAdjustments, reader: asked, companion } as const;
  return settleReview(context, await context.runner.run({ source, profile: profile.files, ...quietly }), stored, null, companion);
}
