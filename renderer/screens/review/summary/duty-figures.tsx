import type { DutyList } from '#shared/model/measure.ts';
import { useText } from '../../../text/use-text.ts';

type Props = { readonly duties: DutyList; readonly onJump: (paragraph: number) => void };

/** Who does what, field by field, and what seems to be missing or unclear. */
export function DutyFigures({ duties, onJump }: Props) {
  const { measure: text } = useText();
  const fields = [...new Set(duties.entries.map(({ field }) => field))];
  return (
    <section>
      <h3>{text.duties}</h3>
      <table className="measure-table">
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>
                <ul className="measure-notes">
                  {duties.entries.filter((entry) => entry.field === field).map(({ bearer, paragraph, range, quote }) => (
                    <li key={`${paragraph}:${range[0]}:${range[1]}`}>
                      {text.bearers[bearer]}：<button type="button" className="fact" title={text.jump} onClick={() => onJump(paragraph)}>{quote}</button>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {duties.gaps.length === 0 ? <p className="quiet">{text.noGaps}</p> : (
        <>
          <p>{text.gaps}</p>
          <ul className="measure-notes">{duties.gaps.map(({ bearer, field, reason }) => <li key={bearer + field}>{text.bearers[bearer]}：{reason}</li>)}</ul>
        </>
      )}
      {duties.overlaps.length > 0 && (
        <>
          <p>{text.overlaps}</p>
          <ul className="measure-notes">{duties.overlaps.map(({ field, reason }) => <li key={field}>{reason}</li>)}</ul>
        </>
      )}
    </section>
  );
}
