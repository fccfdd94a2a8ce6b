import { asAnswer, method } from '../context.ts';
import { usualRole } from '../desk/usual-role.ts';
import { openSteps } from './open-steps.ts';

export const openSample = method.openSample.handler(async function* ({ context, input, errors, signal }) {
  try {
    const bytes = await context.samples.read(input.name);
    yield* openSteps(context, { fileName: input.name, bytes, reader: { gates: {}, role: usualRole(context) } }, signal);
  } catch (error) {
    throw asAnswer(error, errors, context.log);
  }
});
