import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { Waiver, WaiverCategory, WaiverScope } from '#shared/model/handling.ts';
import { useText } from '../../../text/use-text.ts';
import { bringIntoSight } from './bring-into-sight.ts';

type Props = { readonly saving: boolean; readonly onSave: (waiver: Waiver) => void; readonly onCancel: () => void };

const scopes: readonly WaiverScope[] = ['finding', 'document', 'profile'];
const categories: readonly WaiverCategory[] = ['agreed-elsewhere', 'not-this-case', 'misread', 'other'];

export function WaiveForm({ saving, onSave, onCancel }: Props) {
  const { decide } = useText();
  const [scope, setScope] = useState<WaiverScope>('finding');
  const [category, setCategory] = useState<WaiverCategory>('not-this-case');
  const [reason, setReason] = useState('');
  return (
    <div className="decision-form" ref={bringIntoSight}>
      <fieldset>
        <legend>{decide.waiveScope}</legend>
        <Radio.Group value={scope} onChange={(event) => setScope(event.target.value as WaiverScope)} options={scopes.map((value) => ({ value, label: decide.scopes[value] }))} />
      </fieldset>
      <fieldset>
        <legend>{decide.waiveCategory}</legend>
        <Radio.Group value={category} onChange={(event) => setCategory(event.target.value as WaiverCategory)} options={categories.map((value) => ({ value, label: decide.categories[value] }))} />
      </fieldset>
      <label>
        {decide.waiveReason}
        <Input maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <p className="quiet">{decide.waiveHint}</p>
      <div className="decision-buttons">
        <Button type="primary" loading={saving} onClick={() => onSave({ scope, category, reason: reason.trim() })}>{decide.waiveConfirm}</Button>
        <Button disabled={saving} onClick={onCancel}>{decide.cancel}</Button>
      </div>
    </div>
  );
}
