import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { StoredReview } from '#shared/contract/methods.ts';
import type { ToldDifference } from '#shared/model/comparison.ts';
import { useText } from '../../../text/use-text.ts';
import { CompanionPicker } from './companion-picker.tsx';
import { DifferenceList } from './difference-list.tsx';
import { useCompare } from './use-compare.ts';

type Props = { readonly stored: StoredReview; readonly onShow: (difference: ToldDifference) => void };

/** The contract beside its procurement document: choose one, then what differs, both sides quoted. */
export function ComparisonDrawer({ stored, onShow }: Props) {
  const { comparison: text } = useText();
  const [open, setOpen] = useState(false);
  const compare = useCompare(stored.id);
  const { comparison } = stored.review;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{comparison === null ? text.open : text.opened(comparison.differences.length)}</Button>
      <Drawer title={text.title} size="min(960px, 94vw)" open={open} onClose={() => setOpen(false)} destroyOnHidden>
        <div className="comparison">
          <p className="quiet">{text.explain}</p>
          <CompanionPicker comparison={comparison} compare={compare} />
          {comparison !== null && compare.status.kind !== 'running' && (
            <DifferenceList
              comparison={comparison}
              onShow={(difference) => {
                setOpen(false);
                onShow(difference);
              }}
            />
          )}
        </div>
      </Drawer>
    </>
  );
}
