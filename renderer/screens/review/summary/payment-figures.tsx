import type { ReactNode } from 'react';
import type { Facts } from '#shared/model/facts.ts';
import { useText } from '../../../text/use-text.ts';

type Props = { readonly facts: Facts; readonly onJump: (paragraph: number) => void };

/** Payments with condition and days, and what the contract says about judging the work. */
export function PaymentFigures({ facts, onJump }: Props) {
  const { measure: text } = useText();
  const { instalments, amountInWords, amountAgrees, evaluator, bond, deductions, supervision } = facts;
  const link = (paragraph: number, words: ReactNode) => <button type="button" className="fact" title={text.jump} onClick={() => onJump(paragraph)}>{words}</button>;
  const places = (found: Facts['deductions']) => {
    const [first] = found;
    return first === undefined ? <span className="quiet">{text.unknown}</span> : link(first.paragraph, text.times(found.length));
  };
  return (
    <section>
      <h3>{text.payment}</h3>
      <dl className="measure-list">
        {amountInWords !== null && amountAgrees !== null && <><dt>{text.words}</dt><dd>{link(amountInWords.paragraph, amountAgrees ? text.agrees.yes : text.agrees.no)}</dd></>}
        {instalments.map((one, index) => (
          <div key={`${one.paragraph}:${one.range[0]}:${index}`} className="measure-pair">
            <dt>{text.instalment(index)}</dt>
            <dd>{link(one.paragraph, text.paid(one.share, one.amount))} {one.condition} <small className="quiet">{one.daysFrom === null ? text.days(one.days, one.workingDays) : link(one.daysFrom.paragraph, text.days(one.days, one.workingDays))}</small></dd>
          </div>
        ))}
        <dt>{text.evaluator}</dt>
        <dd>{evaluator === null ? <span className="quiet">{text.unknown}</span> : link(evaluator.paragraph, text.evaluators[evaluator.value])}</dd>
        {bond !== null && <><dt>{text.bond}</dt><dd>{link(bond.paragraph, text.paid(bond.value.share, bond.value.amount))}</dd></>}
        <dt>{text.supervision}</dt>
        <dd>{places(supervision)}</dd>
        <dt>{text.deductions}</dt>
        <dd>{places(deductions)}</dd>
      </dl>
    </section>
  );
}
