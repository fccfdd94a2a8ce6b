import { Button, Dropdown } from 'antd';
import type { MenuProps } from 'antd';
import type { Decision, Proposal } from '#shared/model/revision.ts';
import { useText } from '../../../text/use-text.ts';

export type RuleChoice = { readonly action: 'accept' } | { readonly action: 'comment' } | { readonly action: 'reject'; readonly reason: string };

type Props = {
  readonly state: 'open' | 'decided' | 'waived';
  readonly proposal: Proposal | undefined;
  readonly openOfRule: number;
  readonly busy: boolean;
  readonly onDecide: (decision: Decision | null) => void;
  readonly onRule: (choice: RuleChoice) => void;
  readonly onUnwaive: () => void;
  readonly onForm: (form: 'edit' | 'reject' | 'reject-rule' | 'waive') => void;
};

/** What can be done with the open finding, in the order in which it usually is. */
export function DecisionButtons({ state, proposal, openOfRule, busy, onDecide, onRule, onUnwaive, onForm }: Props) {
  const { decide } = useText();
  if (state === 'waived') return <div className="decision-buttons actions"><Button disabled={busy} onClick={onUnwaive}>{decide.unwaive}</Button></div>;
  if (state === 'decided') return <div className="decision-buttons actions"><Button disabled={busy} onClick={() => onDecide(null)}>{decide.takeBack}</Button></div>;
  const items: MenuProps['items'] = [
    { key: 'accept', label: decide.bulkAccept(openOfRule), disabled: proposal === undefined, onClick: () => onRule({ action: 'accept' }) },
    { key: 'comment', label: decide.bulkComment(openOfRule), onClick: () => onRule({ action: 'comment' }) },
    { key: 'reject', label: decide.bulkReject(openOfRule), onClick: () => onForm('reject-rule') },
    { key: 'hint', label: decide.bulkHint, disabled: true },
  ];
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
      <Button type="text" disabled={busy} onClick={() => onForm('waive')}>{decide.waive}</Button>
      {openOfRule > 1 && (
        <Dropdown menu={{ items }} trigger={['click']} placement="topRight"><Button type="text" disabled={busy}>{decide.bulk(openOfRule)}</Button></Dropdown>
      )}
    </div>
  );
}
