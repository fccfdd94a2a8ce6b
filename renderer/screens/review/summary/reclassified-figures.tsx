import type { Review } from '#shared/model/review.ts';
import { useText } from '../../../text/use-text.ts';

/** What the reader's own classes change: by the tool's classes, then by his. */
export function ReclassifiedFigures({ review }: { readonly review: Review }) {
  const { measure: text } = useText();
  const { unadjusted, ratios, capacity, overview, indicators } = review;
  if (unadjusted === null) return null;
  const count = (before: number | null, after: number | null): string => text.change(before === null ? text.noFigure : text.share(before), after === null ? text.noFigure : text.share(after));
  const spans = (before: typeof capacity.load, after: typeof capacity.load): string => text.change(before === null ? text.noFigure : text.shares(before), after === null ? text.noFigure : text.shares(after));
  return (
    <section className="reclassified">
      <h3>{text.reclassified(indicators.filter(({ reclassified }) => reclassified !== null).length)}</h3>
      <dl className="measure-list">
        <dt>{text.ratioNames.count}</dt>
        <dd>{count(unadjusted.ratios.byCount.share, ratios.byCount.share)}</dd>
        <dt>{text.ratioNames.hours}</dt>
        <dd>{spans(unadjusted.ratios.byHours.share, ratios.byHours.share)}</dd>
        {capacity.load !== null && <><dt>{text.load}</dt><dd>{spans(unadjusted.capacity.load, capacity.load)}</dd></>}
        <dt>{text.overview}</dt>
        <dd>{text.change(text.score(unadjusted.overview.score), text.score(overview.score))}</dd>
      </dl>
    </section>
  );
}
