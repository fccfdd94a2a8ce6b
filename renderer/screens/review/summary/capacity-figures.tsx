import type { Capacity, Funding } from '#shared/model/measure.ts';
import { useText } from '../../../text/use-text.ts';

/** Hours asked against hours there are. */
export function CapacityFigures({ capacity }: { readonly capacity: Capacity }) {
  const { measure: text } = useText();
  const { asked, available, load, arithmetic, hoursPerWorkerYear } = capacity;
  return (
    <section>
      <h3>{text.capacity}</h3>
      <dl className="measure-list">
        <dt>{text.asked}</dt>
        <dd>{asked.high === 0 ? text.noFigure : text.hours(asked)}</dd>
        <dt>{text.available}</dt>
        <dd>{available === null ? text.unknown : text.oneHours(available)} <small className="quiet">{arithmetic === '' ? text.perWorker(hoursPerWorkerYear) : `${arithmetic}；${text.perWorker(hoursPerWorkerYear)}`}</small></dd>
        {load !== null && <><dt>{text.load}</dt><dd>{text.shares(load)}</dd></>}
      </dl>
    </section>
  );
}

/** What the money comes to, what is left for services, and figures met elsewhere with their kind. */
export function FundingFigures({ funding }: { readonly funding: Funding }) {
  const { measure: text } = useText();
  const { perYear, perStationYear, perWorkerYear, personnel, leftForService, arithmetic, comparisons } = funding;
  if (perYear === null) return null;
  return (
    <section>
      <h3>{text.funding}</h3>
      <dl className="measure-list">
        <dt>{text.perYear}</dt>
        <dd>{text.yuan(perYear)}</dd>
        {perStationYear !== null && <><dt>{text.perStation}</dt><dd>{text.yuan(perStationYear)}</dd></>}
        {perWorkerYear !== null && <><dt>{text.perWorkerYear}</dt><dd>{text.yuan(perWorkerYear)}</dd></>}
        {personnel !== null && <><dt>{personnel.stated ? text.personnelStated : text.personnelAssumed}</dt><dd>{text.yuanSpan(personnel.cost)} <small className="quiet">{text.shares(personnel.share)}</small></dd></>}
        {leftForService !== null && <><dt>{text.left}</dt><dd>{text.yuanSpan(leftForService)} <small className="quiet">{arithmetic}</small></dd></>}
      </dl>
      <p className="quiet">{text.comparisons}</p>
      <ul className="measure-notes">
        {comparisons.map(({ of, low, high, kind, source }) => (
          <li key={source + of}>{text.comparisonOf[of]} {text.yuanSpan({ low, high })}［{text.comparisonKinds[kind]}］{source}</li>
        ))}
      </ul>
    </section>
  );
}
