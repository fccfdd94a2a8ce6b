import type { IndicatorClass } from '../../model/indicator.ts';
import type { Review } from '../../model/review.ts';
import { formatCount, formatQuantity } from '../../text/figures.ts';
import { formatSpan } from '../words.ts';

/** What a model contract is made for; null where the user has not said it and a field is left to fill in. */
export type ContractFigures = {
  readonly purchaser: string | null;
  readonly provider: string | null;
  /** Yuan. */
  readonly amount: number | null;
  readonly months: number | null;
  readonly staff: number | null;
  readonly certified: number | null;
  readonly stations: number | null;
  readonly indicators: readonly ContractIndicator[];
};

export type ContractIndicator = {
  readonly class: IndicatorClass;
  readonly item: string;
  /** Number, unit and period: 不少于6个（合同期）. */
  readonly quantity: string;
  readonly hours: string | null;
};

/** The figures of a contract that was reviewed. Work without a number stays out: the model contract has no such work. */
export function readFigures({ outline, facts, indicators }: Review): ContractFigures {
  return {
    purchaser: outline.parties.purchaser.name,
    provider: outline.parties.provider.name,
    amount: facts.amount?.value ?? null,
    months: facts.termMonths?.value ?? null,
    staff: facts.staff?.value ?? null,
    certified: facts.certified?.value ?? null,
    stations: facts.stations?.value ?? null,
    indicators: indicators.flatMap(({ class: kind, item, quantity, hours, repeats }) => (quantity === null || repeats !== null || kind === 'support' ? [] : [{
      class: kind, item, quantity: formatQuantity(quantity), hours: hours === null ? null : formatSpan(hours, formatCount),
    }])),
  };
}
