import type { Handled, StepSummary, StoredReview } from '#shared/contract/methods.ts';
import type { LeftOver, Step } from '#shared/model/handling.ts';
import type { Message } from '#shared/model/message.ts';
import type { Review } from '#shared/model/review.ts';
import { message } from '#shared/result.ts';
import type { KeptReview } from '../store/reviews.ts';

/** More places than these only make the sentence unreadable; the count says that there are more. */
const shownPlaces = 5;
const shownQuote = 20;

/** What an interface is told about a kept review. */
export function showReview(kept: KeptReview): StoredReview {
  const { id, fileName, sha256, openedAt, review } = kept;
  return { id, fileName, sha256, openedAt, review, ...showKept(kept) };
}

/** What has changed since; `figures` when the review itself was made again. */
export function showHandled(kept: KeptReview, remade: boolean): Handled {
  return { ...showKept(kept), figures: remade ? withoutDocument(kept.review) : null };
}

function withoutDocument(review: Review): Omit<Review, 'document'> {
  const figures: Partial<Review> = { ...review };
  delete (figures as { document?: unknown }).document;
  return figures as Omit<Review, 'document'>;
}

function showKept({ kept: { handling, history, leftOver }, review, renewedFrom }: KeptReview): Omit<Handled, 'figures'> {
  return {
    decisions: handling.decisions,
    history: { undo: summarize(history.done.at(-1)), redo: summarize(history.undone.at(-1)) },
    notes: [
      ...(renewedFrom === null ? [] : [message('review-renewed', { from: renewedFrom, to: `${review.rules.profile} ${review.rules.version}` })]),
      ...tellLeftOver(leftOver),
    ],
  };
}

function summarize(step: Step | undefined): StepSummary | null {
  const first = step?.[0];
  return first === undefined ? null : { part: first.part, count: step?.length ?? 0 };
}

function tellLeftOver(leftOver: readonly LeftOver[]): readonly Message[] {
  if (leftOver.length === 0) return [];
  const places = leftOver.slice(0, shownPlaces).map(({ anchor: { clause, quote } }) => {
    const words = quote.length > shownQuote ? `${quote.slice(0, shownQuote)}…` : quote;
    return `${clause ?? ''}“${words}”`;
  });
  return [message('handling-left-over', { count: leftOver.length, places: `${places.join('、')}${leftOver.length > shownPlaces ? '等' : ''}` })];
}
