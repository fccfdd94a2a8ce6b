import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { StoredReview } from '#shared/contract/methods.ts';
import { useText } from '../../../text/use-text.ts';
import { CapacityFigures, FundingFigures } from './capacity-figures.tsx';
import { DutyFigures } from './duty-figures.tsx';
import { EffectFigures } from './effect-figures.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { OverviewFigure } from './overview-figure.tsx';
import { PaymentFigures } from './payment-figures.tsx';
import { RatioTable } from './ratio-table.tsx';
import { ReclassifiedFigures } from './reclassified-figures.tsx';

type Props = { readonly stored: StoredReview; readonly onJump: (paragraph: number) => void };

/** Everything that was measured, section by section; each figure leads to its place in the text. */
export function MeasureDrawer({ stored, onJump }: Props) {
  const { measure: text } = useText();
  const [open, setOpen] = useState(false);
  const { review, decisions } = stored;
  const jump = (paragraph: number): void => {
    setOpen(false);
    onJump(paragraph);
  };
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>{text.open}</Button>
      <Drawer title={text.title} size="min(860px, 92vw)" open={open} onClose={() => setOpen(false)} destroyOnHidden>
        <div className="measure">
          <OverviewFigure id={stored.id} overview={review.overview} onJump={jump} />
          <RatioTable ratios={review.ratios} />
          <EffectFigures id={stored.id} review={review} decisions={decisions} onJump={jump} />
          <ReclassifiedFigures review={review} />
          <section>
            <h3>{text.indicators}</h3>
            <p className="quiet">{text.indicatorsNote}</p>
            <IndicatorTable id={stored.id} review={review} onJump={jump} />
          </section>
          <CapacityFigures capacity={review.capacity} />
          <FundingFigures funding={review.funding} />
          <PaymentFigures facts={review.facts} onJump={jump} />
          <DutyFigures duties={review.duties} onJump={jump} />
        </div>
      </Drawer>
    </>
  );
}
