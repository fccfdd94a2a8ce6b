import { implement, ORPCError } from '@orpc/server';
import { contract } from '#shared/contract/methods.ts';
import { messageText } from '#shared/contract/messages.ts';
import type { MessageCode } from '#shared/model/message.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import type { Clock, Log, Printer } from '#shared/ports.ts';
import { Refusal } from '#shared/result.ts';
import type { ReviewRunner } from './jobs/run-review.ts';
import type { Limits } from './limits.ts';
import type { ProfileShelf } from './profiles/profile-shelf.ts';
import type { Samples } from './samples.ts';
import type { CompanionStore } from './store/companions.ts';
import type { ReviewStore } from './store/reviews.ts';
import type { Settings } from './store/settings.ts';

/** What handlers work with. Built once by create-backend. */
export type BackendContext = {
  readonly reviews: ReviewStore;
  readonly companions: CompanionStore;
  readonly settings: Settings;
  readonly runner: ReviewRunner;
  readonly samples: Samples;
  readonly profiles: ProfileShelf;
  /** Whatever reads a stored review and writes it back: one after the other. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Of the program. */
  readonly version: string;
  /** The text of the model contract, as rules/model-contract says it. */
  readonly modelContract: string;
  /** A PDF with a place for each of its characters; null when it has no text of its own. */
  readonly readCharacters: (bytes: Uint8Array) => Promise<SourceDocument | null>;
  readonly printer: Printer | null;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly log: Log;
};

type RefusedErrors = { REFUSED(options: { data: { code: MessageCode; message: string } }): Error };

/**
 * What to throw in place of `error`: a refusal gets its code and sentence. Anything else but oRPC's own answers is a mistake of
 * ours: it goes to the log, and the transports let only INTERNAL_SERVER_ERROR out.
 */
export function asAnswer(error: unknown, errors: RefusedErrors, log: Log): unknown {
  if (error instanceof Refusal) return errors.REFUSED({ data: { code: error.code, message: messageText(error.code, error.values) } });
  if (!(error instanceof ORPCError)) log.write(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return error;
}

/** The contract, to be filled by the handlers. Streams throw after `next` has returned and call `asAnswer` themselves. */
export const method = implement(contract)
  .$context<BackendContext>()
  .use(async ({ context, next, errors }) => {
    try {
      return await next();
    } catch (error) {
      throw asAnswer(error, errors, context.log);
    }
  });
