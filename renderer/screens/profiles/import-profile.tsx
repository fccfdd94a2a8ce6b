import { Button, Upload } from 'antd';
import type { ProfileSummary } from '#shared/contract/methods.ts';
import { FailureAlert } from '../../parts/failure-alert.tsx';
import { failureOf } from '../../state/failure.ts';
import { useProfileAct } from '../../state/profile-queries.ts';
import type { ChosenFile } from '../../state/profile-queries.ts';
import { useText } from '../../text/use-text.ts';

/** A file or a folder of one's own; what is wrong with it is told line by line, and nothing of it is kept then. */
export function ImportProfile() {
  const { profiles: text } = useText();
  const act = useProfileAct<ProfileSummary>();
  const { data: imported } = act;
  const give = (files: readonly ChosenFile[]): void => act.mutate((client) => client.importProfile({ files: [...files] }));
  return (
    <div className="profile-import">
      <h3>{text.import}</h3>
      <p className="quiet">{text.importHint}</p>
      <div className="decision-buttons">
        <Pick label={act.isPending ? text.importing : text.importFile} busy={act.isPending} onPick={give} />
        <Pick label={text.importFolder} folder busy={act.isPending} onPick={give} />
      </div>
      <div role="status" aria-live="polite">
        {act.error && <FailureAlert failure={failureOf(act.error)} title={text.importFailed} />}
        {imported && <p className="decided">{text.imported(imported.name, imported.version)}</p>}
      </div>
    </div>
  );
}

type PickProps = { readonly label: string; readonly folder?: boolean; readonly busy: boolean; readonly onPick: (files: readonly ChosenFile[]) => void };

function Pick({ label, folder = false, busy, onPick }: PickProps) {
  return (
    <Upload
      directory={folder}
      accept={folder ? '' : '.yml,.yaml,.zip'}
      multiple={folder}
      showUploadList={false}
      disabled={busy}
      beforeUpload={(file, list) => {
        // Called once for each file: the first call takes them all.
        if (file === list[0]) onPick(list.map((one) => ({ path: one.webkitRelativePath === '' ? one.name : one.webkitRelativePath, file: one })));
        return Upload.LIST_IGNORE;
      }}
    >
      <Button disabled={busy}>{label}</Button>
    </Upload>
  );
}
