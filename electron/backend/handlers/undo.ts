import { redo as redoStep, undo as undoStep } from '#shared/revise/index.ts';
import { method } from '../context.ts';
import { handleReview } from '../desk/handle-review.ts';

export const undo = method.undo.handler(({ context, input }) =>
  handleReview(context, input.id, (_review, kept) => ({ ...undoStep(kept), leftOver: kept.leftOver })));

export const redo = method.redo.handler(({ context, input }) =>
  handleReview(context, input.id, (_review, kept) => ({ ...redoStep(kept), leftOver: kept.leftOver })));
