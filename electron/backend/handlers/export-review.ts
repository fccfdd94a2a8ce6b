import { method } from '../context.ts';
import { writeExport } from '../write-export.ts';

export const exportReview = method.exportReview.handler(({ context, input }) => {
  const stored = context.reviews.get(input.id);
  return writeExport(input.kind, {
    stored,
    original: context.reviews.original(input.id),
    author: input.author ?? '衡约',
    date: context.clock.now(),
    modelContract: context.modelContract,
    readCharacters: () => context.readCharacters(context.reviews.original(input.id)),
  });
});
