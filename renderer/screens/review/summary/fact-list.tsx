import type { Facts } from '#shared/model/facts.ts';
import { useText } from '../../../text/use-text.ts';

type Props = { readonly facts: Facts; readonly onJump: (paragraph: number) => void };

const names = ['amount', 'termMonths', 'staff', 'certified'] as const satisfies readonly (keyof Facts)[];

/** Four facts of the contract; each leads to the place it was read from. */
export function FactList({ facts, onJump }: Props) {
  const { facts: text } = useText();
  return (
    <dl className="facts">
      {names.map((name) => {
        const fact = facts[name];
        return (
          <div key={name}>
            <dt>{text[name]}</dt>
            <dd>
              {fact === null
                ? <span className="quiet">{text.missing}</span>
                : <button type="button" className="fact" title={text.jump(text[name])} onClick={() => onJump(fact.paragraph)}>{text.value(name, fact.value)}</button>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
