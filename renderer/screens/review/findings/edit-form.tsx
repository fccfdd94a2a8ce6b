import { Button, Input } from 'antd';
import { useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import { bringIntoSight } from './bring-into-sight.ts';

type Props = {
  readonly start: string;
  readonly saving: boolean;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
};

export function EditForm({ start, saving, onSave, onCancel }: Props) {
  const { decide } = useText();
  const [text, setText] = useState(start);
  return (
    <div className="decision-form" ref={bringIntoSight}>
      <label>
        {decide.editLabel}
        <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 10 }} maxLength={20_000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <p className="quiet">{text.includes('【待填') ? decide.blankLeft : decide.editHint}</p>
      <div className="decision-buttons">
        <Button type="primary" loading={saving} onClick={() => onSave(text)}>{decide.editConfirm}</Button>
        <Button disabled={saving} onClick={onCancel}>{decide.cancel}</Button>
      </div>
    </div>
  );
}
