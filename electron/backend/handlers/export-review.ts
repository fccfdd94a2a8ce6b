import { method } from '../context.ts';
import { readAuthor } from '../desk/author.ts';
import { currentReview } from '../desk/current-review.ts';
import { showReview } from '../desk/show-review.ts';
import { writeExport } from '../write-export.ts';

export const exportReview = method.exportReview.handler(async ({ context, input }) => {
  const stored = showReview(await context.inTurn(() => currentReview(context, input.id)));
  return writeExport(input.kind, {
    stored,
    original: context.reviews.original(input.id),
    author: input.author ?? readAuthor(context.settings) ?? '衡约',
    date: context.clock.now(),
    modelContract: context.modelContract,
    printer: context.printer,
    readCharacters: () => context.readCharacters(context.reviews.original(input.id)),
  });
});
