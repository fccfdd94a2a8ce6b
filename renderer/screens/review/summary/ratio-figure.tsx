import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Review } from '#shared/model/review.ts';
import { useText } from '../../../text/use-text.ts';
import { IndicatorTable } from './indicator-table.tsx';

type Props = { readonly id: string; readonly review: Review; readonly onJump: (paragraph: number) => void };

/** Professional : administrative : support as the backend counted them; a measurement, and it says so. */
export function RatioFigure({ id, review, onJump }: Props) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const { professional, administrative, support, share } = review.ratios.byCount;
  const { atMost } = review.ratios.open;
  const unnumbered = review.indicators.filter((indicator) => indicator.quantity === null).length;
  const jump = (paragraph: number): void => {
    setOpen(false);
    onJump(paragraph);
  };
  return (
    <div className="ratio" title={text.ratio.note}>
      <p className="figure-title">{text.ratio.title}</p>
      <p className="ratio-figures">
        {text.ratio.figures(professional, administrative, support)}
        <b>{share === null ? text.ratio.noShare : text.ratio.share(share, atMost)}</b>
      </p>
      <Button type="link" size="small" disabled={review.indicators.length === 0} onClick={() => setOpen(true)}>
        {text.ratio.list(review.indicators.length)}
      </Button>
      <Drawer title={text.indicators.title} size="min(960px, 92vw)" open={open} onClose={() => setOpen(false)} destroyOnHidden>
        <p className="ratio-note">
          <strong>{text.ratio.figures(professional, administrative, support)}</strong>
          {share !== null && <strong>{text.ratio.share(share, atMost)}</strong>}
          {text.ratio.note}
          {unnumbered > 0 && text.ratio.unnumbered(unnumbered)}
        </p>
        <IndicatorTable id={id} review={review} onJump={jump} />
      </Drawer>
    </div>
  );
}
