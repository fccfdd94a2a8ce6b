import { method } from '../context.ts';
import { currentReview } from '../desk/current-review.ts';
import { measureEffects as measure } from '../desk/measure-effects.ts';

export const measureEffects = method.measureEffects.handler(async ({ context, input }) => {
  const stored = await context.inTurn(() => currentReview(context, input.id));
  return measure(context, stored, stored.kept.handling.decisions);
});
