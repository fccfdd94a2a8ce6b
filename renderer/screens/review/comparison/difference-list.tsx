import { Button } from 'antd';
import { useId } from 'react';
import type { Comparison, Side, ToldDifference } from '#shared/model/comparison.ts';
import { smallestChange } from '#shared/text/smallest-change.ts';
import { useText } from '../../../text/use-text.ts';

type Props = { readonly comparison: Comparison; readonly onShow: (difference: ToldDifference) => void };

/** Every difference with the words of both documents beside each other. */
export function DifferenceList({ comparison, onShow }: Props) {
  const { comparison: text } = useText();
  const { differences, matched, compared } = comparison;
  return (
    <section>
      <h3>{text.list}</h3>
      <p className="quiet">{text.counts(matched, compared, differences.length)}</p>
      {differences.length === 0
        ? <p>{text.none}</p>
        : <ol className="differences">{differences.map((difference, at) => <Difference key={at} difference={difference} onShow={onShow} />)}</ol>}
    </section>
  );
}

function Difference({ difference, onShow }: { readonly difference: ToldDifference; readonly onShow: Props['onShow'] }) {
  const { comparison: text } = useText();
  const heading = useId();
  const { kind, way, subject, ours, theirs, values, promised } = difference;
  // What only one of them says is not compared word by word.
  const both = ours !== null && theirs !== null && way !== 'added' && way !== 'left-out';
  return (
    <li className={`difference way-${way}`} aria-labelledby={heading}>
      <div className="difference-head">
        <h4 id={heading}><span className="difference-way">{text.ways[way]}</span> {text.kinds[kind]}{values !== null && <>：{subject}</>}</h4>
        {values !== null && <span className="difference-figures">{text.figures(values.ours, values.theirs)}</span>}
        <Button type="link" size="small" aria-label={text.showLabel(subject)} onClick={() => onShow(difference)}>{text.show}</Button>
      </div>
      <div className="difference-sides">
        <Quote name={text.ours} side={ours} other={both ? theirs : null} hint={way === 'left-out' && ours !== null ? text.nearest : null} />
        <Quote name={text.theirs} side={theirs} other={both ? ours : null} hint={way === 'added' && theirs !== null ? text.nearest : null} />
      </div>
      {promised && <p className="quiet">{text.promised}</p>}
    </li>
  );
}

type QuoteProps = { readonly name: string; readonly side: Side | null; readonly other: Side | null; readonly hint: string | null };

function Quote({ name, side, other, hint }: QuoteProps) {
  const { comparison: text, finding } = useText();
  if (side === null) return <div className="side side-none"><span className="side-name">{name}</span><p>{text.absent}</p></div>;
  const place = [side.clause ?? finding.unnumbered, ...(side.page === null ? [] : [finding.page(side.page)])].join(' ');
  return (
    <div className="side">
      <span className="side-name">{name} · {place}{hint !== null && <> · {hint}</>}</span>
      <blockquote>{other === null ? side.quote : <Changed text={side.quote} other={other.quote} />}</blockquote>
    </div>
  );
}

/** The words in which it differs from the other quote are marked. */
function Changed({ text, other }: { readonly text: string; readonly other: string }) {
  const parts: { readonly words: string; readonly marked: boolean }[] = [];
  let at = 0;
  for (const { range: [start, end] } of smallestChange(text, other)) {
    parts.push({ words: text.slice(at, start), marked: false }, { words: text.slice(start, end), marked: true });
    at = end;
  }
  parts.push({ words: text.slice(at), marked: false });
  return <>{parts.filter(({ words }) => words !== '').map(({ words, marked }, index) => (marked ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>))}</>;
}
