import { Input, Select } from 'antd';
import { useId } from 'react';
import type { ProfileDetail } from '#shared/contract/profile-detail.ts';
import type { IndicatorClass } from '#shared/model/indicator.ts';
import type { ProfileItem } from '#shared/model/profile.ts';
import { useText } from '../text/use-text.ts';

type Props = { readonly item: ProfileItem; readonly methods: ProfileDetail['methods']; readonly onChange: (item: ProfileItem) => void };

const classes: readonly IndicatorClass[] = ['professional', 'administrative', 'support'];
const longest = 60;

/** Words, the class they belong to, and the vocabulary of that class whose hours count. */
export function ItemFields({ item, methods, onChange }: Props) {
  const { profiles: text, indicators } = useText();
  const id = useId();
  const choices = methods.filter((method) => method.class === item.class).map((method) => ({ value: method.id, label: method.title }));
  return (
    <>
      <label htmlFor={`${id}-words`}>{text.saveItemWords}</label>
      <Input id={`${id}-words`} maxLength={longest} placeholder={text.wordsHint} value={item.words} onChange={(event) => onChange({ ...item, words: event.target.value })} />
      <label htmlFor={`${id}-class`}>{text.saveItemClass}</label>
      <Select<IndicatorClass>
        id={`${id}-class`} value={item.class} options={classes.map((value) => ({ value, label: indicators.classes[value] }))}
        onChange={(value) => onChange({ words: item.words, class: value })}
      />
      <label htmlFor={`${id}-method`}>{text.saveItemMethod}</label>
      <Select<string>
        id={`${id}-method`} value={item.method ?? ''} options={[{ value: '', label: text.noMethod }, ...choices]}
        onChange={(method) => onChange({ words: item.words, class: item.class, ...(method === '' ? {} : { method }) })}
      />
    </>
  );
}
