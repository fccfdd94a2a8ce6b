import type { Overview } from '#shared/model/measure.ts';
import { useText } from '../../../text/use-text.ts';

type Props = { readonly overview: Overview; readonly onJump: (paragraph: number) => void };

/** Six dimensions with stars and the reason for each; the note says whose yardstick it is. */
export function OverviewFigure({ overview, onJump }: Props) {
  const { measure: text } = useText();
  return (
    <section>
      <h3>{text.overview} <small>{text.total(overview.score)} <Stars stars={overview.stars} /></small></h3>
      <p className="quiet">{overview.note}</p>
      <table className="measure-table">
        <tbody>
          {overview.dimensions.map(({ id, title, score, stars, reason, paragraphs }) => {
            const [first] = paragraphs;
            return (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td><Stars stars={stars} /></td>
                <td className="number">{text.score(score)}</td>
                <td>{first === undefined ? reason : <button type="button" className="fact" title={text.jump} onClick={() => onJump(first)}>{reason}</button>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Stars({ stars }: { readonly stars: number }) {
  const { measure: text } = useText();
  return <span className="stars" role="img" aria-label={text.starsLabel(stars)}>{text.stars(stars)}</span>;
}
