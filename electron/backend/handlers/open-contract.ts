import { asAnswer, method } from '../context.ts';
import { readUpload } from '../desk/read-upload.ts';
import { usualRole } from '../desk/usual-role.ts';
import { openSteps } from './open-steps.ts';

export const openContract = method.openContract.handler(async function* ({ context, input, errors, signal }) {
  const { file, password, ocr, gates, role } = input;
  try {
    const bytes = await readUpload(file, context.limits);
    const reader = { gates: gates ?? {}, role: role ?? usualRole(context) };
    yield* openSteps(context, { fileName: file.name, bytes, password, ocr, reader }, signal);
  } catch (error) {
    throw asAnswer(error, errors, context.log);
  }
});
