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

/** A file on disk may have been moved or locked since it was picked. */
async function readBytes(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Refusal('file-unreadable');
  }
}
