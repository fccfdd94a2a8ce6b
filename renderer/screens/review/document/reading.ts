import type { StoredReview } from '#shared/contract/methods.ts';
import type { ReviewIndex } from '../review-view.ts';
import type { Focus } from '../use-selection.ts';

/** What every paragraph of the document pane needs, wherever it stands. */
export type Reading = {
  readonly stored: StoredReview;
  readonly index: ReviewIndex;
  readonly focus: Focus;
  readonly selected: string | null;
  readonly onSelect: (finding: string) => void;
  /** Points; null when the document names no size. */
  readonly bodySize: number | null;
};
