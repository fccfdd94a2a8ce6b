import { Input, Modal } from 'antd';
import { useState } from 'react';
import { FailureAlert } from '../../parts/failure-alert.tsx';
import { failureOf } from '../../state/failure.ts';
import { useSetAuthor } from '../../state/queries.ts';
import { useText } from '../../text/use-text.ts';

type Props = { readonly author: string | null; readonly onClose: () => void };

/** The name under revisions, comments and opinions: set once, kept on this machine. */
export function AuthorDialog({ author, onClose }: Props) {
  const { export: text } = useText();
  const [name, setName] = useState(author ?? '');
  const { mutate, isPending, error } = useSetAuthor();
  const save = (): void => mutate(name.trim() === '' ? null : name.trim(), { onSuccess: onClose });
  return (
    <Modal open title={text.authorTitle} okText={text.authorSave} cancelText={text.authorCancel} confirmLoading={isPending} onOk={save} onCancel={onClose}>
      <p className="quiet">{text.authorHint}</p>
      <Input aria-label={text.authorLabel} placeholder={text.authorLabel} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} onPressEnter={save} autoFocus />
      {error !== null && <FailureAlert failure={failureOf(error)} />}
    </Modal>
  );
}
