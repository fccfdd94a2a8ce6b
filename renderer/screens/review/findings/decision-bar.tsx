import { Radio } from 'antd';
import { useState } from 'react';
import type { Waiver } from '#shared/model/handling.ts';
import type { Decision, Proposal } from '#shared/model/revision.ts';
import { FailureAlert } from '../../../parts/failure-alert.tsx';
import { failureOf } from '../../../state/failure.ts';
import { useAct } from '../../../state/queries.ts';
import type { Act } from '../../../state/queries.ts';
import { useText } from '../../../text/use-text.ts';
import type { Text } from '../../../text/zh-cn.ts';
import { DecisionButtons } from './decision-buttons.tsx';
import type { RuleChoice } from './decision-buttons.tsx';
import { EditForm } from './edit-form.tsx';
import type { ItemProps } from './item-props.ts';
import { ProposalView } from './proposal-view.tsx';
import { RejectForm } from './reject-form.tsx';
import { WaiveForm } from './waive-form.tsx';

type Form = 'none' | 'edit' | 'reject' | 'reject-rule' | 'waive';

/** The wordings to choose from, and what the reader does with them. */
export function DecisionBar({ id, finding, decision, waiver, openOfRule, proposals, text }: ItemProps) {
  const words = useText();
  const { mutate, isPending, error } = useAct(id);
  const [chosen, setChosen] = useState<string | null>(null);
  const [form, setForm] = useState<Form>('none');
  const proposal = proposals.find((one) => one.id === (chosen ?? proposalOf(decision))) ?? proposals[0];
  const act = (next: Act): void => mutate(next, { onSuccess: () => setForm('none') });
  const send = (next: Decision | null): void => act((client) => client.decideRevision({ id, finding: finding.id, decision: next }));
  const forRule = (choice: RuleChoice): void => act((client) => client.decideRule({ id, rule: finding.rule, choice }));
  const mark = (next: Waiver | null): void => act((client) => client.markNotApplicable({ id, finding: finding.id, waiver: next }));
  const forms = { saving: isPending, onCancel: () => setForm('none') };
  const said = waiver !== undefined ? words.decide.waived(waiver.scope, waiver.category, waiver.reason) : decision && decisionText(decision, proposals, words);
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
        {error && <FailureAlert failure={failureOf(error)} />}
        {said !== undefined && <p className="decided" role="status">{said}</p>}
        {form === 'edit' && proposal && <EditForm {...forms} start={startText(proposal, text)} onSave={(edited) => send({ action: 'edit', proposal: proposal.id, text: edited })} />}
        {form === 'reject' && <RejectForm {...forms} onSave={(reason) => send({ action: 'reject', reason })} />}
        {form === 'reject-rule' && <RejectForm {...forms} title={words.decide.bulkRejectTitle(finding.title, openOfRule)} onSave={(reason) => forRule({ action: 'reject', reason })} />}
        {form === 'waive' && <WaiveForm {...forms} onSave={mark} />}
      </section>
      {form === 'none' && (
        <DecisionButtons
          state={waiver !== undefined ? 'waived' : decision === undefined ? 'open' : 'decided'}
          proposal={proposal}
          openOfRule={openOfRule}
          busy={isPending}
          onDecide={send}
          onRule={forRule}
          onUnwaive={() => mark(null)}
          onForm={setForm}
        />
      )}
    </>
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
