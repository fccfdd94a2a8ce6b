import type { Strength } from '#shared/model/finding.ts';
import { useText } from '../../../text/use-text.ts';

type Props = { readonly strengths: readonly Strength[]; readonly onJump: (paragraph: number) => void };

/** What the contract does well, each leading to its place: a reader who only sees faults strikes the good clauses too. */
export function StrengthList({ strengths, onJump }: Props) {
  const { strengths: text } = useText();
  if (strengths.length === 0) return null;
  return (
    <p className="strengths">
      <span>{text.title}</span>
      {strengths.map(({ rule, title, paragraph, message }) => (
        <button key={rule} type="button" className="fact" title={message} onClick={() => onJump(paragraph)}>{title}</button>
      ))}
    </p>
  );
}
