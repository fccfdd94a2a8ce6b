import type { StoredReview } from '#shared/contract/methods.ts';
import { countByLevel } from '../../../parts/levels.ts';
import { useText } from '../../../text/use-text.ts';
import { countedFindings } from '../review-view.ts';
import type { Filter } from '../review-view.ts';
import { FactList } from './fact-list.tsx';
import { MeasureDrawer } from './measure-drawer.tsx';
import { LevelTiles } from './level-tiles.tsx';
import { RatioFigure } from './ratio-figure.tsx';
import { StrengthList } from './strength-list.tsx';
import { StandpointDrawer } from './standpoint-drawer.tsx';

type Props = {
  readonly stored: StoredReview;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onJump: (paragraph: number) => void;
};

/** The conclusion in one sentence, then the numbers it rests on. */
export function Summary({ stored, filter, onFilter, onJump }: Props) {
  const { conclusion } = useText();
  const { review, decisions } = stored;
  const counted = countedFindings(review);
  const counts = countByLevel(counted);
  const all = counted.length;
  const decided = counted.filter((finding) => decisions[finding.id] !== undefined).length;
  const tone = counts.high > 0 ? 'high' : counts.medium > 0 ? 'medium' : 'calm';
  return (
    <section className="summary">
      <div className={`conclusion conclusion-${tone}`}>
        <strong>{conclusion.sentence(counts, review.role)}</strong>
        <span>{all === 0 ? conclusion.clean : conclusion.progress(decided, all)}</span>
        <span className="conclusion-more">
          <StandpointDrawer stored={stored} onJump={onJump} />
          <MeasureDrawer stored={stored} onJump={onJump} />
        </span>
      </div>
      <StrengthList strengths={review.strengths} onJump={onJump} />
      <div className="summary-figures">
        <LevelTiles counts={counts} level={filter.level} onLevel={(level) => onFilter({ ...filter, level })} />
        <RatioFigure id={stored.id} review={review} onJump={onJump} />
        <FactList facts={review.facts} onJump={onJump} />
      </div>
    </section>
  );
}
