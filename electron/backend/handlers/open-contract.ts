import { Refusal } from '#shared/result.ts';
import { asAnswer, method } from '../context.ts';
import { usualRole } from '../desk/usual-role.ts';
import { megabyte } from '../limits.ts';
import { openSteps } from './open-steps.ts';

export const openContract = method.openContract.handler(async function* ({ context, input, errors, signal }) {
  const { file, password, ocr, gates, role } = input;
  const limit = context.limits.fileBytes;
  try {
    // By the stated size, before a byte is read.
    if (file.size > limit) {
      throw new Refusal('file-too-large', { size: Math.ceil(file.size / megabyte), limit: Math.floor(limit / megabyte) });
    }
    if (file.size === 0) throw new Refusal('file-empty');
    const bytes = await readBytes(file);
    const reader = { gates: gates ?? {}, role: role ?? usualRole(context) };
    yield* openSteps(context, { fileName: file.name, bytes, password, ocr, reader }, signal);
  } catch (error) {
    throw asAnswer(error, errors, context.log);
  }
});

/** Bytes that are fetched at once: what is left over of many small pieces would be as large as the file. */
const piece = 8 * megabyte;

/**
 * In memory that the worker sees too: a large file is there once. A file on disk may have been moved, locked or changed since
 * it was picked.
 */
async function readBytes(file: File): Promise<Uint8Array> {
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(file.size));
    for (let at = 0; at < file.size; at += piece) {
      bytes.set(new Uint8Array(await file.slice(at, at + piece).arrayBuffer()), at);
    }
    return bytes;
  } catch {
    throw new Refusal('file-unreadable');
  }
}
