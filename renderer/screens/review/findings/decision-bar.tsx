import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { Decision, Proposal } from '#shared/model/revision.ts';
import { FailureAlert } from '../../../parts/failure-alert.tsx';
import { failureOf } from '../../../state/failure.ts';
import { useDecide } from '../../../state/queries.ts';
import { useText } from '../../../text/use-text.ts';
import type { Text } from '../../../text/zh-cn.ts';
import { EditForm } from './edit-form.tsx';
import type { ItemProps } from './item-props.ts';
import { ProposalView } from './proposal-view.tsx';
import { RejectForm } from './reject-form.tsx';

/** The wordings to choose from, and what the reader does with them. */
export function DecisionBar({ id, finding, decision, proposals, text }: ItemProps) {
  const words = useText();
  const decide = useDecide(id);
  const [chosen, setChosen] = useState<string | null>(null);
  const [form, setForm] = useState<'none' | 'edit' | 'reject'>('none');
  const proposal = proposals.find((one) => one.id === (chosen ?? proposalOf(decision))) ?? proposals[0];
  const send = (next: Decision | null): void => decide.mutate({ finding: finding.id, decision: next }, { onSuccess: () => setForm('none') });
  const close = (): void => setForm('none');
  return (
    <>
      <section className="decision">
        <h4>{words.finding.proposal}</h4>
        {proposal === undefined && <p>{words.finding.noProposal}</p>}
        {!decision && proposals.length > 1 && proposal && (
          <Radio.Group
            size="small"
            optionType="button"
            value={proposal.id}
            onChange={(event) => setChosen(String(event.target.value))}
            options={proposals.map((one) => ({ value: one.id, label: words.finding[one.kind] }))}
          />
        )}
        {decision?.action === 'edit'
          ? <p className="proposal-text"><ins>{decision.text}</ins></p>
          : proposal && <ProposalView finding={finding} proposal={proposal} text={text} />}
        {decide.error && <FailureAlert failure={failureOf(decide.error)} />}
        {decision && <p className="decided" role="status">{decisionText(decision, proposals, words)}</p>}
        {form === 'edit' && proposal && (
          <EditForm
            start={startText(proposal, text)}
            saving={decide.isPending}
            onCancel={close}
            onSave={(edited) => send({ action: 'edit', proposal: proposal.id, text: edited })}
          />
        )}
        {form === 'reject' && <RejectForm saving={decide.isPending} onCancel={close} onSave={(reason) => send({ action: 'reject', reason })} />}
      </section>
      {form === 'none' && (
        <Buttons decided={decision !== undefined} proposal={proposal} busy={decide.isPending} onDecide={send} onForm={setForm} />
      )}
    </>
  );
}

type ButtonsProps = {
  readonly decided: boolean;
  readonly proposal: Proposal | undefined;
  readonly busy: boolean;
  readonly onDecide: (decision: Decision | null) => void;
  readonly onForm: (form: 'edit' | 'reject') => void;
};

function Buttons({ decided, proposal, busy, onDecide, onForm }: ButtonsProps) {
  const { decide } = useText();
  if (decided) return <div className="decision-buttons actions"><Button disabled={busy} onClick={() => onDecide(null)}>{decide.takeBack}</Button></div>;
  return (
    <div className="decision-buttons actions">
      {proposal && (
        <>
          <Button type="primary" disabled={busy} onClick={() => onDecide({ action: 'accept', proposal: proposal.id })}>{decide.accept}</Button>
          <Button disabled={busy} onClick={() => onForm('edit')}>{decide.edit}</Button>
        </>
      )}
      <Button disabled={busy} onClick={() => onDecide({ action: 'comment' })}>{decide.comment}</Button>
      <Button disabled={busy} onClick={() => onForm('reject')}>{decide.reject}</Button>
    </div>
  );
}

function proposalOf(decision: Decision | undefined): string | null {
  return decision?.action === 'accept' || decision?.action === 'edit' ? decision.proposal : null;
}

/** What the reader begins with: the new wording, or the old words where the proposal strikes them all. */
function startText(proposal: Proposal, text: string): string {
  return proposal.action === 'delete' ? text.slice(...proposal.scope) : proposal.text;
}

function decisionText(decision: Decision, proposals: readonly Proposal[], { decide }: Text): string {
  if (decision.action === 'accept') return decide.accepted(proposals.find((one) => one.id === decision.proposal)?.kind ?? 'preferred');
  if (decision.action === 'edit') return decide.edited;
  if (decision.action === 'comment') return decide.commented;
  return decide.rejected(decision.reason);
}
