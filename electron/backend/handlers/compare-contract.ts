import { Refusal } from '#shared/result.ts';
import { asAnswer, method } from '../context.ts';
import { partsOf, showCompanion } from '../desk/current-companion.ts';
import { currentReview } from '../desk/current-review.ts';
import { readUpload } from '../desk/read-upload.ts';
import { renewReview } from '../desk/settle-review.ts';
import { showReview } from '../desk/show-review.ts';
import { yieldProgress } from '../jobs/stream-progress.ts';
import { digest } from '../store/companions.ts';

/** Reads the second file, compares, then stores both at once: what is refused or cancelled leaves the review as it was. */
export const compareContract = method.compareContract.handler(async function* ({ context, input: { id, file, password, ocr }, errors, signal }) {
  try {
    const bytes = await readUpload(file, context.limits);
    const sha256 = digest(bytes);
    const contract = context.reviews.get(id);
    if (contract.sha256 === sha256) throw new Refusal('companion-same');
    const profile = context.profiles.ofReview(contract.review.rules.profile);
    const source = { kind: 'bytes', bytes, password, ocr } as const;
    const read = partsOf(yield* yieldProgress((onProgress, stop) => context.runner.run({ source, profile: profile.files, onProgress, signal: stop }), signal));
    const kept = yield* yieldProgress((onProgress, stop) => context.inTurn(async () => {
      const stored = await currentReview(context, id);
      const made = await renewReview(context, stored, showCompanion(file.name, sha256, read), { onProgress, signal: stop });
      const obstacle = made.review.comparison?.obstacle ?? null;
      if (obstacle !== null) throw new Refusal(obstacle);
      context.companions.set(stored.sha256, { fileName: file.name, bytes, review: read, madeBy: context.profiles.stampOf(profile) });
      context.reviews.replace(id, made);
      return context.reviews.get(id);
    }), signal);
    yield { kind: 'done', stored: showReview(kept) };
  } catch (error) {
    throw asAnswer(error, errors, context.log);
  }
});
