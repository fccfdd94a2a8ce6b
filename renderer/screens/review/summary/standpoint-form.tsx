import { Button, Select, Segmented } from 'antd';
import { useState } from 'react';
import type { StoredReview } from '#shared/contract/methods.ts';
import { gateNames, roles } from '#shared/model/gates.ts';
import type { AskedGates, Gate, GateName, Role } from '#shared/model/gates.ts';
import { FailureAlert } from '../../../parts/failure-alert.tsx';
import { failureOf } from '../../../state/failure.ts';
import { useSetStandpoint } from '../../../state/queries.ts';
import { useText } from '../../../text/use-text.ts';
import { ProfileChoice } from './profile-choice.tsx';

type Props = { readonly stored: StoredReview; readonly onDone: () => void; readonly onJump: (paragraph: number) => void };
type Chosen = { readonly [name in GateName]: string };

/** What a reader chooses where he does not know. */
const unclear = 'unclear';

/** Five choices, the guess preselected with its reason; what is confirmed here counts as answered. */
export function StandpointForm({ stored, onDone, onJump }: Props) {
  const { standpoint: text } = useText();
  const { gates, role, rules } = stored.review;
  const [chosen, setChosen] = useState<Chosen>(() => readChosen(gates));
  const [reader, setReader] = useState<Role>(role);
  const [profile, setProfile] = useState(rules.profile);
  const save = useSetStandpoint(stored.id);
  return (
    <form
      className="standpoint"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ gates: asAnswers(chosen), role: reader, ...(profile === rules.profile ? {} : { profile }) }, { onSuccess: onDone });
      }}
    >
      {gateNames.map((name) => (
        <div key={name} className="standpoint-question">
          <label htmlFor={`gate-${name}`}>{text.questions[name]}</label>
          <Select
            id={`gate-${name}`}
            value={chosen[name]}
            onChange={(value) => setChosen({ ...chosen, [name]: value })}
            options={[...Object.entries(text.answers[name]).map(([value, label]) => ({ value, label })), { value: unclear, label: text.unclear }]}
          />
          <Reason gate={gates[name]} stored={stored} onJump={onJump} />
        </div>
      ))}
      <div className="standpoint-question">
        <span>{text.role}</span>
        <Segmented<Role> value={reader} onChange={setReader} options={roles.map((value) => ({ value, label: text.roles[value] }))} />
      </div>
      <ProfileChoice value={profile} onChange={setProfile} />
      {save.error && <FailureAlert failure={failureOf(save.error)} />}
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={save.isPending}>{text.apply}</Button>
        <Button onClick={onDone}>{text.cancel}</Button>
      </div>
    </form>
  );
}

function Reason({ gate, stored, onJump }: { readonly gate: Gate; readonly stored: StoredReview; readonly onJump: Props['onJump'] }) {
  const { standpoint: text } = useText();
  const { source, place } = gate;
  if (source !== 'guessed') return <small className="quiet">{text.sources[source]}</small>;
  const words = place === null ? null : stored.review.document.paragraphs[place.paragraph]?.text.slice(...place.range) ?? null;
  return (
    <small className="quiet">
      {text.sources.guessed(words)}
      {place !== null && <Button type="link" size="small" onClick={() => onJump(place.paragraph)}>{text.showPlace}</Button>}
    </small>
  );
}

function readChosen(gates: StoredReview['review']['gates']): Chosen {
  const read = (name: GateName): string => gates[name].answer ?? unclear;
  return { threshold: read('threshold'), purchaser: read('purchaser'), provider: read('provider'), procedure: read('procedure'), stage: read('stage') };
}

/** The backend checks the answers against the contract. */
function asAnswers(chosen: Chosen): AskedGates {
  return Object.fromEntries(gateNames.map((name) => [name, chosen[name] === unclear ? null : chosen[name]])) as AskedGates;
}
