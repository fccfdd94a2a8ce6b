import { Button, Input } from 'antd';
import { useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import { bringIntoSight } from './bring-into-sight.ts';

type Props = { readonly title?: string; readonly saving: boolean; readonly onSave: (reason: string) => void; readonly onCancel: () => void };

export function RejectForm({ title, saving, onSave, onCancel }: Props) {
  const { decide } = useText();
  const [reason, setReason] = useState('');
  return (
    <div className="decision-form" ref={bringIntoSight}>
      {title !== undefined && <b>{title}</b>}
      <label>
        {decide.rejectLabel}
        <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="reasons">
        {decide.rejectReasons.map((usual) => <Button key={usual} size="small" onClick={() => setReason(usual)}>{usual}</Button>)}
      </div>
      <div className="decision-buttons">
        <Button type="primary" loading={saving} onClick={() => onSave(reason.trim())}>{decide.rejectConfirm}</Button>
        <Button disabled={saving} onClick={onCancel}>{decide.cancel}</Button>
      </div>
    </div>
  );
}
