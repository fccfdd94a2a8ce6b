import { Button } from 'antd';
import { useState } from 'react';
import type { ProfileDetail } from '#shared/contract/profile-detail.ts';
import type { ProfileSummary } from '#shared/contract/methods.ts';
import type { ProfileChange, ProfileItem } from '#shared/model/profile.ts';
import { FailureAlert } from '../../parts/failure-alert.tsx';
import { ItemFields } from '../../parts/item-fields.tsx';
import { failureOf } from '../../state/failure.ts';
import { useProfileAct } from '../../state/profile-queries.ts';
import { useText } from '../../text/use-text.ts';

type Props = { readonly name: string; readonly detail: ProfileDetail };

const empty: ProfileItem = { words: '', class: 'professional' };

/** The user's own vocabulary: what is called so belongs there. */
export function ItemList({ name, detail: { items, methods } }: Props) {
  const { profiles: text, indicators } = useText();
  const [item, setItem] = useState(empty);
  const act = useProfileAct<ProfileSummary>();
  const change = (made: ProfileChange): void => act.mutate((client) => client.changeProfile({ name, change: made }));
  const titleOf = (method: string | undefined): string => methods.find(({ id }) => id === method)?.title ?? text.noMethod;
  return (
    <div className="own-items">
      <h3>{text.items}</h3>
      <p className="quiet">{text.itemsNote}</p>
      {items.length === 0 ? <p className="quiet">{text.noItems}</p> : (
        <table className="measure-table">
          <thead>
            <tr>{[text.words, text.class, text.method, ''].map((column) => <th key={column} scope="col">{column}</th>)}</tr>
          </thead>
          <tbody>
            {items.map(({ words, class: group, method }) => (
              <tr key={words}>
                <td>{words}</td>
                <td>{indicators.classes[group]}</td>
                <td>{titleOf(method)}</td>
                <td className="number">
                  <Button size="small" type="text" danger disabled={act.isPending} aria-label={text.removeItem(words)} onClick={() => change({ kind: 'remove-item', words })}>{text.remove}</Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {act.error && <FailureAlert failure={failureOf(act.error)} />}
      <form
        className="item-form"
        onSubmit={(event) => {
          event.preventDefault();
          change({ kind: 'add-item', item });
        }}
      >
        <ItemFields item={item} methods={methods} onChange={setItem} />
        <Button htmlType="submit" loading={act.isPending} disabled={item.words.trim().length < 2}>{text.addItem}</Button>
      </form>
    </div>
  );
}
