import type { Reader } from '#shared/analyze/index.ts';
import type { OcrMode, OpenEvent } from '#shared/contract/methods.ts';
import type { BackendContext } from '../context.ts';
import { settleReview } from '../desk/settle-review.ts';
import { showReview } from '../desk/show-review.ts';
import { streamProgress } from '../jobs/stream-progress.ts';

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
  const profile = context.profiles.usual().files;
  const read = { kind: 'bytes', bytes: source.bytes, password, ocr, reader } as const;
  const steps = streamProgress((onProgress, stop) => context.runner.run({ source: read, profile, onProgress, signal: stop }), signal);
  let step = await steps.next();
  try {
    while (step.done !== true) {
      yield { kind: 'progress', ...step.value };
      step = await steps.next();
    }
  } finally {
    if (step.done !== true) await steps.return(undefined as never);
  }
  const review = step.value;
  const kept = await context.inTurn(async () => {
    const made = await settleReview(context, review, context.reviews.ofBytes(source.bytes), null);
    return context.reviews.add({ ...source, openedAt: context.clock.now() }, made);
  });
  yield { kind: 'done', stored: showReview(kept) };
}
