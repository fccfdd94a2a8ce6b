/**
 * Counts the shapes that stored reviews have had. A review of another shape is made again when it is opened, so raise this
 * when `Review` (shared/model/review.ts) gains a field that readers rely on.
 */
export const reviewFormat = 3;
