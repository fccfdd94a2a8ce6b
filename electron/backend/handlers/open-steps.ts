import type { Reader } from '#shared/analyze/index.ts';
import type { OcrMode, OpenEvent } from '#shared/contract/methods.ts';
import type { BackendContext } from '../context.ts';
import { currentCompanion } from '../desk/current-companion.ts';
import { settleReview } from '../desk/settle-review.ts';
import { showReview } from '../desk/show-review.ts';
import { yieldProgress } from '../jobs/stream-progress.ts';
import { digest } from '../store/companions.ts';

type OpenRequest = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly password?: string | undefined;
  readonly ocr?: OcrMode | undefined;
  readonly reader: Reader;
};

/** Reviews, then stores: what ends early or is refused leaves nothing behind. */
export async function* openSteps(
  context: BackendContext,
  { password, ocr, reader, ...source }: OpenRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<OpenEvent, void> {
  const profile = context.profiles.usual();
  // A contract that was compared before is compared again.
  const companion = await currentCompanion(context, digest(source.bytes), profile);
  const read = { kind: 'bytes', bytes: source.bytes, password, ocr, reader, companion } as const;
  const review = yield* yieldProgress((onProgress, stop) => context.runner.run({ source: read, profile: profile.files, onProgress, signal: stop }), signal);
  const kept = await context.inTurn(async () => {
    const made = await settleReview(context, review, context.reviews.ofBytes(source.bytes), null, companion);
    return context.reviews.add({ ...source, openedAt: context.clock.now() }, made);
  });
  yield { kind: 'done', stored: showReview(kept) };
}
