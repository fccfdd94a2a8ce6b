import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { Indicator } from '#shared/model/indicator.ts';
import type { ProfileItem } from '#shared/model/profile.ts';
import { FailureAlert } from '../../../parts/failure-alert.tsx';
import { ItemFields } from '../../../parts/item-fields.tsx';
import { failureOf } from '../../../state/failure.ts';
import { useProfile, useProfiles, useSaveItem } from '../../../state/profile-queries.ts';
import { useText } from '../../../text/use-text.ts';

type Props = { readonly id: string; readonly profile: string; readonly indicator: Indicator };

/** From one indicator of one document to an entry that holds for all of them. */
export function SaveItem({ id, profile, indicator }: Props) {
  const { profiles: text } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>{text.saveItem}</Button>
      {open && <SaveItemForm id={id} profile={profile} indicator={indicator} onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveItemForm({ id, profile, indicator, onClose }: Props & { readonly onClose: () => void }) {
  const { profiles: text } = useText();
  const { message } = App.useApp();
  const [item, setItem] = useState<ProfileItem>(() => itemOf(indicator));
  const own = useProfiles().data?.find(({ name }) => name === profile)?.source === 'own';
  const methods = useProfile(profile).data?.methods ?? [];
  const saving = useSaveItem(id);
  const save = (): void => saving.mutate(item, {
    onSuccess: ({ review }) => {
      void message.success(text.saveItemDone(item.words, review.rules.profile));
      onClose();
    },
  });
  return (
    <Modal
      open title={text.saveItemTitle} okText={text.saveItemConfirm} cancelText={text.cancel} confirmLoading={saving.isPending}
      okButtonProps={{ disabled: item.words.trim().length < 2 }} onOk={save} onCancel={onClose} width={480}
    >
      <div className="item-form stacked">
        <ItemFields item={item} methods={methods} onChange={setItem} />
      </div>
      <p className="quiet">{text.saveItemWordsHint}{text.saveItemMethodNote}</p>
      <p>{own ? text.saveItemOwn(profile) : text.saveItemCopy}</p>
      {saving.error && <FailureAlert failure={failureOf(saving.error)} />}
    </Modal>
  );
}

/** The method only while it belongs to the class: a class of the reader's own has none yet. */
function itemOf({ item, class: group, method, reclassified }: Indicator): ProfileItem {
  return { words: item.slice(0, 60), class: group, ...(method === null || reclassified !== null ? {} : { method: method.id }) };
}
