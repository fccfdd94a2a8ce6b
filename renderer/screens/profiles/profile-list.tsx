import { Button, Popconfirm, Radio } from 'antd';
import type { ProfileSummary } from '#shared/contract/methods.ts';
import { FailureAlert } from '../../parts/failure-alert.tsx';
import { downloadFile } from '../../parts/download-file.ts';
import { failureOf } from '../../state/failure.ts';
import { useExportProfile, useProfileAct } from '../../state/profile-queries.ts';
import { useText } from '../../text/use-text.ts';

/** All profiles; one of them is the one by which new documents are reviewed. */
export function ProfileList({ profiles }: { readonly profiles: readonly ProfileSummary[] }) {
  const { profiles: text } = useText();
  const act = useProfileAct<null>();
  const exporting = useExportProfile();
  const save = (name: string): void => exporting.mutate(name, { onSuccess: ({ file }) => void downloadFile(file) });
  const failure = act.error ?? exporting.error;
  return (
    <>
      {failure && <FailureAlert failure={failureOf(failure)} />}
      <table className="measure-table">
        <thead>
          <tr>{[text.usual, text.name, text.version, text.source, ''].map((column) => <th key={column} scope="col">{column}</th>)}</tr>
        </thead>
        <tbody>
          {profiles.map((profile) => (
            <tr key={profile.name}>
              <td>
                <Radio
                  name="usual" checked={profile.usual} disabled={act.isPending || profile.version === ''} aria-label={text.useOf(profile.name)}
                  onChange={() => act.mutate((client) => client.chooseProfile({ name: profile.name }))}
                />
              </td>
              <td><b>{profile.name}</b>{profile.note !== null && <div className="quiet">{profile.note}</div>}</td>
              <td className="number">{profile.version === '' ? <span className="quiet">{text.unreadable}</span> : profile.version}</td>
              <td>{text.sources[profile.source]}</td>
              <td className="number">
                {profile.source !== 'national' && <Button size="small" type="text" aria-label={text.exportOf(profile.name)} onClick={() => save(profile.name)}>{text.export}</Button>}
                {profile.source === 'own' && <Remove name={profile.name} onRemove={() => act.mutate((client) => client.deleteProfile({ name: profile.name }))} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Remove({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { profiles: text } = useText();
  return (
    <Popconfirm
      title={text.removeTitle(name)}
      description={<span className="confirm-detail">{text.removeDetail}</span>}
      okText={text.removeConfirm}
      cancelText={text.keep}
      okButtonProps={{ danger: true }}
      onConfirm={onRemove}
    >
      <Button size="small" type="text" danger aria-label={text.removeOf(name)}>{text.remove}</Button>
    </Popconfirm>
  );
}
