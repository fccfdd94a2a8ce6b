import type { EffectItem, Effects, Ratios } from '#shared/model/measure.ts';
import type { Review } from '#shared/model/review.ts';
import type { Decisions } from '#shared/model/revision.ts';
import { useEffects } from '../../../state/queries.ts';
import { useText } from '../../../text/use-text.ts';
import type { Text } from '../../../text/zh-cn.ts';

type Props = { readonly id: string; readonly review: Review; readonly decisions: Decisions; readonly onJump: (paragraph: number) => void };

/** What the figures become when the accepted revisions hold; asked for only where something was accepted. */
export function EffectFigures({ id, review, decisions, onJump }: Props) {
  const { measure: text } = useText();
  const accepted = Object.values(decisions).some(({ action }) => action === 'accept' || action === 'edit');
  const { data, isPending, isError } = useEffects(id, decisions, review, accepted);
  if (!accepted || data === null) return null;
  return (
    <section className="reclassified" aria-busy={isPending}>
      <h3>{text.effects}</h3>
      {isError ? <p className="quiet">{text.effectsFailed}</p> : data === undefined ? <p className="quiet">{text.effectsPending}</p> : <Changes review={review} effects={data} onJump={onJump} />}
    </section>
  );
}

function Changes({ review, effects, onJump }: Pick<Props, 'review' | 'onJump'> & { readonly effects: Effects }) {
  const { measure: text } = useText();
  const { applied, after, gone, came } = effects;
  return (
    <>
      <p className="quiet">{text.effectsNote(applied)}</p>
      <dl className="measure-list">
        <dt>{text.ratioNames.count}</dt>
        <dd>{text.change(byCount(review.ratios, text), byCount(after.ratios, text))}</dd>
        <dt>{text.ratioNames.hours}</dt>
        <dd>{text.change(byHours(review.ratios, text), byHours(after.ratios, text))}</dd>
        <dt>{text.openClauses}</dt>
        <dd>{text.change(text.times(review.ratios.open.findings.length), text.times(after.ratios.open.findings.length))}</dd>
        {review.capacity.load !== null && after.capacity.load !== null && <><dt>{text.load}</dt><dd>{text.change(text.shares(review.capacity.load), text.shares(after.capacity.load))}</dd></>}
        <dt>{text.overview}</dt>
        <dd>{text.change(text.score(review.overview.score), text.score(after.overview.score))}</dd>
        <Items name={text.gone} items={gone} onJump={onJump} />
        <Items name={text.came} items={came} onJump={onJump} />
      </dl>
    </>
  );
}

/** Each indicator that the present text holds leads to its place. */
function Items({ name, items, onJump }: { readonly name: string; readonly items: readonly EffectItem[]; readonly onJump: Props['onJump'] }) {
  const { measure: text, indicators } = useText();
  if (items.length === 0) return null;
  const spell = ({ class: kind, item, quantity }: EffectItem): string => `${item}（${indicators.classes[kind]}，${quantity === null ? indicators.noQuantity : indicators.quantityText(quantity)}）`;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ul className="measure-notes">
          {items.map((one, index) => {
            const { paragraph } = one;
            return <li key={`${one.item}:${index}`}>{paragraph === null ? spell(one) : <button type="button" className="fact" title={text.jump} onClick={() => onJump(paragraph)}>{spell(one)}</button>}</li>;
          })}
        </ul>
      </dd>
    </>
  );
}

function byCount({ byCount: { share }, open }: Ratios, text: Text['measure']): string {
  return share === null ? text.noFigure : `${open.atMost ? text.atMost : ''}${text.share(share)}`;
}

function byHours({ byHours: { share }, open }: Ratios, text: Text['measure']): string {
  return share === null ? text.noFigure : `${open.atMost ? text.atMost : ''}${text.shares(share)}`;
}
