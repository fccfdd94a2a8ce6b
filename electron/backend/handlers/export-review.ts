import { method } from '../context.ts';
import { readAuthor } from '../desk/author.ts';
import { currentReview } from '../desk/current-review.ts';
import { measureEffects } from '../desk/measure-effects.ts';
import { showReview } from '../desk/show-review.ts';
import { writeExport } from '../write-export.ts';

export const exportReview = method.exportReview.handler(async ({ context, input }) => {
  const kept = await context.inTurn(() => currentReview(context, input.id));
  const stored = showReview(kept);
  return writeExport(input.kind, {
    stored,
    original: context.reviews.original(input.id),
    author: input.author ?? readAuthor(context.settings) ?? '衡约',
    date: context.clock.now(),
    modelContract: context.modelContract,
    printer: context.printer,
    readEffects: (decisions) => measureEffects(context, kept, decisions),
    readCharacters: () => context.readCharacters(context.reviews.original(input.id)),
  });
});
