import { Button, Progress, Upload } from 'antd';
import type { Comparison } from '#shared/model/comparison.ts';
import { FailureAlert } from '../../../parts/failure-alert.tsx';
import { PasswordForm } from '../../../parts/password-form.tsx';
import { useText } from '../../../text/use-text.ts';
import type { Compare } from './use-compare.ts';

type Props = { readonly comparison: Comparison | null; readonly compare: Compare };

/** Which document is compared with, and everything that choosing one may come to. */
export function CompanionPicker({ comparison, compare }: Props) {
  const { comparison: text, stages } = useText();
  const { status } = compare;
  if (status.kind === 'running') {
    const label = text.running(status.name, stages[status.stage]);
    return (
      <div className="companion" role="status">
        <span>{label}</span>
        <Progress percent={100} status="active" showInfo={false} aria-label={label} />
        <Button onClick={compare.cancel}>{text.cancel}</Button>
      </div>
    );
  }
  return (
    <div className="companion" aria-live="polite">
      {comparison !== null && (
        <p><span className="quiet">{text.companion}</span> <b>{comparison.companion.title ?? comparison.companion.fileName}</b> <small>{comparison.companion.fileName}</small></p>
      )}
      {status.kind === 'cancelled' && <p>{text.cancelled}</p>}
      {status.kind === 'refused' && <FailureAlert failure={status.failure} />}
      {status.kind === 'refused' && isLocked(status.failure.code) && <PasswordForm name={status.file.name} onSubmit={(password) => compare.start(status.file, password)} />}
      <div className="companion-acts">
        <Upload
          showUploadList={false}
          beforeUpload={(file) => {
            compare.start(file);
            return Upload.LIST_IGNORE;
          }}
        >
          <Button type={comparison === null ? 'primary' : 'default'} aria-label={text.chooseLabel}>{comparison === null ? text.choose : text.replace}</Button>
        </Upload>
        {comparison !== null && <Button onClick={compare.remove} title={text.removed}>{text.remove}</Button>}
      </div>
    </div>
  );
}

function isLocked(code: string | null): boolean {
  return code === 'pdf-password' || code === 'pdf-password-wrong';
}
