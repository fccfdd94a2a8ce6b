import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { Dimension, DimensionName, Overview } from '#shared/model/measure.ts';
import { useAct } from '../../../state/queries.ts';
import { useText } from '../../../text/use-text.ts';

type Props = { readonly id: string; readonly overview: Overview; readonly onJump: (paragraph: number) => void };
type Weights = { readonly [dimension in DimensionName]: number };

/** Six dimensions with stars and the reason for each; the note says whose yardstick, and whose weights, it is. */
export function OverviewFigure({ id, overview, onJump }: Props) {
  const { measure: text } = useText();
  const { mutate, isPending } = useAct(id);
  const [edited, setEdited] = useState<Weights | null>(null);
  const save = (weights: Weights | null): void => mutate((client) => client.setWeights({ id, weights }), { onSuccess: () => setEdited(null) });
  return (
    <section>
      <h3>{text.overview} <small>{text.total(overview.score)} <Stars stars={overview.stars} /></small></h3>
      <p className="quiet">{overview.note}{overview.ownWeights && <b> {text.ownWeights}</b>}</p>
      <table className="measure-table">
        <tbody>
          {overview.dimensions.map((dimension) => (
            <tr key={dimension.id}>
              <th scope="row">{dimension.title}</th>
              <td className="number">
                {edited === null ? text.weight(dimension.weight) : (
                  <InputNumber
                    size="small" min={0} max={100} precision={0} aria-label={text.weightOf(dimension.title)} value={edited[dimension.id]}
                    onChange={(value) => setEdited({ ...edited, [dimension.id]: value ?? 0 })}
                  />
                )}
              </td>
              <td><Stars stars={dimension.stars} /></td>
              <td className="number">{text.score(dimension.score)}</td>
              <td><Reason dimension={dimension} onJump={onJump} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="decision-buttons">
        {edited === null ? (
          <>
            <Button size="small" onClick={() => setEdited(weightsOf(overview))}>{text.editWeights}</Button>
            {overview.ownWeights && <Button size="small" disabled={isPending} onClick={() => save(null)}>{text.resetWeights}</Button>}
          </>
        ) : (
          <>
            <Button size="small" type="primary" loading={isPending} disabled={Object.values(edited).every((weight) => weight === 0)} onClick={() => save(edited)}>{text.saveWeights}</Button>
            <Button size="small" disabled={isPending} onClick={() => setEdited(null)}>{text.cancelWeights}</Button>
          </>
        )}
      </div>
    </section>
  );
}

function Reason({ dimension: { reason, paragraphs }, onJump }: { readonly dimension: Dimension; readonly onJump: Props['onJump'] }) {
  const { measure: text } = useText();
  const [first] = paragraphs;
  return first === undefined ? <>{reason}</> : <button type="button" className="fact" title={text.jump} onClick={() => onJump(first)}>{reason}</button>;
}

function weightsOf({ dimensions }: Overview): Weights {
  const none = { scope: 0, indicators: 0, professional: 0, money: 0, autonomy: 0, acceptance: 0 };
  return { ...none, ...Object.fromEntries(dimensions.map(({ id, weight }) => [id, weight])) };
}

function Stars({ stars }: { readonly stars: number }) {
  const { measure: text } = useText();
  return <span className="stars" role="img" aria-label={text.starsLabel(stars)}>{text.stars(stars)}</span>;
}
