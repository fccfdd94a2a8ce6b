import { Button, Progress, Steps } from 'antd';
import type { Progress as StageProgress } from '#shared/model/review.ts';
import { FailureAlert } from '../../parts/failure-alert.tsx';
import { PasswordForm } from '../../parts/password-form.tsx';
import { isActive, isLocked } from '../../state/open-queue.ts';
import type { OpenJob } from '../../state/open-queue.ts';
import { writeRoute } from '../../state/route.ts';
import { useText } from '../../text/use-text.ts';

type Props = {
  readonly jobs: readonly OpenJob[];
  readonly onRemove: (key: number) => void;
  readonly onUnlock: (key: number, password: string) => void;
};

export function JobList({ jobs, onRemove, onUnlock }: Props) {
  const { home } = useText();
  const working = jobs.some((job) => isActive(job.status));
  return (
    <section className="jobs" aria-live="polite">
      <h2>{working ? home.jobs : home.jobsOver}</h2>
      <ul>
        {jobs.map((job) => <li key={job.key}><Job job={job} onRemove={() => onRemove(job.key)} onUnlock={(password) => onUnlock(job.key, password)} /></li>)}
      </ul>
    </section>
  );
}

type JobProps = { readonly job: OpenJob; readonly onRemove: () => void; readonly onUnlock: (password: string) => void };

function Job({ job, onRemove, onUnlock }: JobProps) {
  const text = useText();
  const { status } = job;
  if (status.kind === 'refused') {
    const dismiss = <Button size="small" onClick={onRemove}>{text.job.dismiss}</Button>;
    return (
      <>
        <FailureAlert failure={status.failure} title={text.job.refusedTitle(job.name)} action={dismiss} />
        {isLocked(status) && <PasswordForm name={job.name} onSubmit={onUnlock} />}
      </>
    );
  }
  return (
    <div className="job">
      <span className="job-name">{job.name}</span>
      <span className="job-status">{status.kind === 'cancelled' ? text.job.cancelled : text.job[status.kind]}</span>
      {status.kind === 'done'
        ? <Button size="small" href={writeRoute({ screen: 'review', id: status.id })}>{text.job.open}</Button>
        : <Button size="small" onClick={onRemove}>{isActive(status) ? text.job.cancel : text.job.dismiss}</Button>}
      {status.kind === 'running' && <JobProgress progress={status.progress} />}
    </div>
  );
}

/** Without recognition, which only scans go through. */
const stages: readonly StageProgress['stage'][] = ['ingest', 'structure', 'analyze', 'propose'];

function JobProgress({ progress }: { readonly progress: StageProgress | null }) {
  const text = useText();
  const within = progress && progress.total > 0 ? progress.done / progress.total : 0;
  if (progress?.stage === 'ocr') return <PagesProgress done={progress.done} total={progress.total} />;
  const current = progress ? stages.indexOf(progress.stage) : 0;
  return (
    <div className="job-progress">
      <Steps size="small" current={current} items={stages.map((stage) => ({ title: text.stages[stage] }))} />
      <Progress
        percent={Math.round(((current + within) / stages.length) * 100)}
        showInfo={false}
        aria-label={text.stages[stages[current] ?? 'ingest']}
      />
    </div>
  );
}

/** A page of a scan takes seconds, a long scan minutes: the pages are counted. */
function PagesProgress({ done, total }: { readonly done: number; readonly total: number }) {
  const text = useText();
  const label = text.recognising(done + 1, total);
  return (
    <div className="job-progress">
      <p className="job-pages">{label}</p>
      <Progress percent={Math.round((done / total) * 100)} showInfo={false} aria-label={label} />
    </div>
  );
}
