import { Button, Select } from 'antd';
import { useProfiles } from '../../../state/profile-queries.ts';
import { writeRoute } from '../../../state/route.ts';
import { useText } from '../../../text/use-text.ts';

type Props = { readonly value: string; readonly onChange: (name: string) => void };

/** By which rules this document is judged. */
export function ProfileChoice({ value, onChange }: Props) {
  const { profiles: text } = useText();
  const readable = (useProfiles().data ?? []).filter(({ version }) => version !== '');
  const options = readable.map(({ name, version, source }) => ({ value: name, label: `${name} ${version}（${text.sources[source]}）` }));
  return (
    <div className="standpoint-question">
      <label htmlFor="profile">{text.choose}</label>
      <Select id="profile" value={value} onChange={onChange} options={options} />
      <small className="quiet">{text.chooseNote}<Button type="link" size="small" href={writeRoute({ screen: 'profiles' })}>{text.manage}</Button></small>
    </div>
  );
}
