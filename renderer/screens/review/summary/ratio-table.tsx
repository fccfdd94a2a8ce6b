import type { Ratio, Ratios } from '#shared/model/measure.ts';
import { useText } from '../../../text/use-text.ts';
import type { Text } from '../../../text/zh-cn.ts';

type Props = { readonly ratios: Ratios };
type Row = { readonly name: keyof Text['measure']['ratioNames']; readonly cells: readonly string[] | null; readonly share: string };

/** The share of professional work in four ways. */
export function RatioTable({ ratios }: Props) {
  const { measure: text } = useText();
  const { open, byHours, undecided } = ratios;
  return (
    <section>
      <h3>{text.ratios}</h3>
      <p className="quiet">{text.ratioNote}</p>
      <table className="measure-table">
        <thead>
          <tr>{Object.values(text.columns).map((column) => <th key={column} scope="col">{column}</th>)}</tr>
        </thead>
        <tbody>
          {rowsOf(ratios, text).map(({ name, cells, share }) => (
            <tr key={name}>
              <th scope="row">{text.ratioNames[name]}</th>
              {cells === null ? <td colSpan={4} className="quiet">{text.noFigure}</td> : [...cells, share].map((cell, index) => <td key={index} className="number">{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      {open.atMost && <p>{text.openNote(open.findings.length)}</p>}
      {undecided.count > 0 && <p>{text.undecided(undecided.count)}{undecided.share !== null && text.undecidedShare(undecided.share)}</p>}
      {byHours.share !== null && <p className="quiet">{text.hoursNote(byHours.converted, byHours.unconverted)}</p>}
    </section>
  );
}

function rowsOf({ byCount, byHours, byWeight, byMoney, open }: Ratios, text: Text['measure']): readonly Row[] {
  const prefix = open.atMost ? text.atMost : '';
  const plain = (name: Row['name'], ratio: Ratio | null, spell: (value: number) => string): Row => ({
    name, share: ratio === null || ratio.share === null ? '' : `${prefix}${text.share(ratio.share)}`,
    cells: ratio === null || ratio.share === null ? null : [ratio.professional, ratio.administrative, ratio.support].map(spell),
  });
  return [
    plain('count', byCount, String),
    {
      name: 'hours', share: byHours.share === null ? '' : `${prefix}${text.shares(byHours.share)}`,
      cells: byHours.share === null ? null : [byHours.professional, byHours.administrative, byHours.support].map(text.hours),
    },
    plain('weight', byWeight, String),
    plain('money', byMoney, text.yuan),
  ];
}
