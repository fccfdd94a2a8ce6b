import type { Finding } from '#shared/model/finding.ts';
import { useText } from '../../../text/use-text.ts';
import { DecisionBar } from './decision-bar.tsx';
import type { ItemProps } from './item-props.ts';

/** What is wrong, why it matters, what to do, on what it rests; then the wordings and the reader's decision. */
export function FindingDetail(props: ItemProps) {
  const { finding, basisDate } = props;
  const { finding: text, claims } = useText();
  return (
    <div className="finding-detail">
      <h3>{finding.title}<span className="claim">{claims[finding.claim]}</span></h3>
      <dl>
        <dt>{text.what}</dt>
        <dd>{finding.message}</dd>
        <dt>{text.why}</dt>
        <dd>{finding.why}</dd>
        <dt>{text.advice}</dt>
        <dd>{finding.advice}</dd>
      </dl>
      <DecisionBar {...props} />
      <Basis finding={finding} date={basisDate} />
    </div>
  );
}

function Basis({ finding, date }: { readonly finding: Finding; readonly date: string }) {
  const { finding: text } = useText();
  if (finding.basis.length === 0) return null;
  return (
    <section className="basis">
      <h4>{text.basis}</h4>
      <ul>
        {finding.basis.map((entry) => (
          <li key={entry.id}>
            <p>{text.basisEntry(entry.name, entry.number, entry.article)}<span className="quiet">{entry.force}</span></p>
            <blockquote>{entry.quote}</blockquote>
            {entry.remark !== undefined && <p className="remark">{entry.remark}</p>}
          </li>
        ))}
      </ul>
      <p className="quiet">{text.basisDate(date)}{text.basisNote}</p>
    </section>
  );
}
