import { App, Button, Dropdown } from 'antd';
import type { MenuProps } from 'antd';
import { useContext, useState } from 'react';
import type { ReactNode } from 'react';
import { availableExports } from '#shared/contract/available-exports.ts';
import { exportForms, exportKinds } from '#shared/contract/export-kinds.ts';
import type { ExportKind } from '#shared/contract/export-kinds.ts';
import type { Exported } from '#shared/contract/methods.ts';
import { messageText } from '#shared/contract/messages.ts';
import type { SourceFormat } from '#shared/model/source-document.ts';
import { FailureAlert } from '../../parts/failure-alert.tsx';
import { PrintContext } from '../../state/client.ts';
import { failureOf } from '../../state/failure.ts';
import { useAbout, useExport } from '../../state/queries.ts';
import { useText } from '../../text/use-text.ts';
import { downloadFile } from '../../parts/download-file.ts';
import { AuthorDialog } from './author-dialog.tsx';

type Props = { readonly id: string; readonly format: SourceFormat; readonly decided: boolean };

export function ExportMenu({ id, format, decided }: Props) {
  const { export: text } = useText();
  const { modal } = App.useApp();
  const printOpinion = useContext(PrintContext);
  const { mutate, isPending } = useExport(id);
  const { data: about } = useAbout();
  const [naming, setNaming] = useState(false);
  const author = about?.author ?? null;
  const refuse = (content: ReactNode): void => void modal.warning({ title: text.menu, content, okText: text.close, width: 520 });
  const start = (kind: ExportKind): void => {
    if (kind !== 'opinion-pdf' || printOpinion === null) return save(kind);
    if (!printOpinion(id)) refuse(text.printBlocked);
  };
  const save = (kind: ExportKind): void => mutate(kind, {
    onSuccess: (exported) => {
      void downloadFile(exported.file);
      modal.success({ title: text.doneTitle(exported.file.name), content: <ExportReport exported={exported} />, okText: text.close, width: 520 });
    },
    onError: (error) => refuse(<FailureAlert failure={failureOf(error)} />),
  });
  const available = availableExports(format);
  const items: MenuProps['items'] = exportKinds.map((kind) => ({
    key: kind,
    disabled: !available.includes(kind),
    label: <Choice name={exportForms[kind].title} hint={available.includes(kind) ? text.hints[kind](decided) : (kind === 'annotated-pdf' ? text.needsPdf : text.needsWord)(format)} />,
    onClick: () => start(kind),
  }));
  const signed: MenuProps['items'] = [...items, { type: 'divider' }, { key: 'author', label: text.author(author), onClick: () => setNaming(true) }];
  return (
    <>
      <Dropdown menu={{ items: signed }} trigger={['click']} placement="bottomRight">
        <Button type="primary" loading={isPending}>{isPending ? text.working : text.menu}</Button>
      </Dropdown>
      {naming && <AuthorDialog author={author} onClose={() => setNaming(false)} />}
    </>
  );
}

function Choice({ name, hint }: { readonly name: string; readonly hint: string }) {
  return <div className="export-choice"><span>{name}</span><small>{hint}</small></div>;
}

function ExportReport({ exported }: { readonly exported: Exported }) {
  const { export: text } = useText();
  return (
    <div className="export-report">
      <p>{text.doneDetail}</p>
      {exported.messages.length > 0 && (
        <>
          <p>{text.withMessages}</p>
          <ul>{exported.messages.map((message, at) => <li key={at}>{messageText(message.code, message.values)}</li>)}</ul>
        </>
      )}
    </div>
  );
}
