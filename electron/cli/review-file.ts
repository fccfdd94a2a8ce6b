import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { isDefinedError } from '@orpc/client';
import { messageText } from '#shared/contract/messages.ts';
import type { Client, OcrMode, OpenEvent, StoredReview } from '#shared/contract/methods.ts';
import type { AskedGates, Role } from '#shared/model/gates.ts';
import type { Progress } from '#shared/model/review.ts';
import type { Input } from './batch.ts';

export type Trouble = { readonly code: string; readonly message: string };

/** What is given with every file. */
export type Reading = {
  readonly password?: string | undefined;
  readonly ocr?: OcrMode | undefined;
  readonly gates?: AskedGates | undefined;
  readonly role?: Role | undefined;
};

/** Opens one file with the same method as every interface; it never throws for what a file is. */
export async function reviewFile(
  client: Client, { file, trouble }: Input, reading: Reading = {}, onProgress?: (progress: Progress) => void,
): Promise<StoredReview | Trouble> {
  if (trouble !== null) return { code: trouble, message: messageText(trouble) };
  // Refers to the file without reading it: whether it is read is the backend's decision.
  return readStream(async () => client.openContract({ file: new File([await openAsBlob(file)], basename(file)), ...reading }), onProgress);
}

/** Compares a contract that was opened with its procurement document; never throws for what a file is. */
export async function compareFile(
  client: Client, id: string, { file, trouble }: Input, { password, ocr }: Reading, onProgress?: (progress: Progress) => void,
): Promise<StoredReview | Trouble> {
  if (trouble !== null) return { code: trouble, message: messageText(trouble) };
  return readStream(async () => client.compareContract({ id, file: new File([await openAsBlob(file)], basename(file)), password, ocr }), onProgress);
}

async function readStream(start: () => Promise<AsyncIterable<OpenEvent>>, onProgress?: (progress: Progress) => void): Promise<StoredReview | Trouble> {
  try {
    for await (const event of await start()) {
      if (event.kind === 'done') return event.stored;
      onProgress?.(event);
    }
    throw new Error('the stream ended without a result');
  } catch (error) {
    return readTrouble(error);
  }
}

export function readTrouble(error: unknown): Trouble {
  if (error instanceof Error && isDefinedError(error)) return (error as unknown as { data: Trouble }).data;
  return { code: 'review-failed', message: messageText('review-failed') };
}

export function isTrouble(outcome: StoredReview | Trouble): outcome is Trouble {
  return 'code' in outcome;
}
