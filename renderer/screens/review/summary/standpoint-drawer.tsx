import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { StoredReview } from '#shared/contract/methods.ts';
import { gateNames } from '#shared/model/gates.ts';
import { useText } from '../../../text/use-text.ts';
import { StandpointForm } from './standpoint-form.tsx';

type Props = { readonly stored: StoredReview; readonly onJump: (paragraph: number) => void };

/** The conditions under which the laws are cited, and whom the advice is for; the button says how many are still a guess. */
export function StandpointDrawer({ stored, onJump }: Props) {
  const { standpoint: text } = useText();
  const [open, setOpen] = useState(false);
  const waiting = gateNames.filter((name) => stored.review.gates[name].source !== 'asked').length;
  const close = (): void => setOpen(false);
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>{waiting === 0 ? text.open : text.toConfirm(waiting)}</Button>
      <Drawer title={text.title} size="min(560px, 92vw)" open={open} onClose={close} destroyOnHidden>
        <p className="quiet">{text.explain}</p>
        <StandpointForm
          stored={stored}
          onDone={close}
          onJump={(paragraph) => {
            close();
            onJump(paragraph);
          }}
        />
      </Drawer>
    </>
  );
}
