import type { Indicator, IndicatorClass, Quantity } from '#shared/model/indicator.ts';

/** An indicator as a label file states it; all of the quantity null for a duty without a number. */
export type IndicatorLabel = {
  readonly class: IndicatorClass;
  readonly item?: string;
  readonly value: number | string | null;
  readonly max: number | null;
  readonly comparator: Quantity['comparator'] | null;
  readonly unit: string | null;
  readonly period: string | null;
};

export type Measured = { readonly id: string; readonly text: string; readonly labels: readonly IndicatorLabel[]; readonly found: readonly Indicator[] };

export type IndicatorScore = {
  readonly labelled: number;
  readonly found: number;
  /** Found although nothing is labelled there. Duties without a number never count here: their labels are not exhaustive. */
  readonly wrong: number;
  readonly rightClass: number;
  /** Value, unit, comparator, period and upper end all as labelled. */
  readonly rightQuantity: number;
  readonly duties: { readonly labelled: number; readonly found: number };
  readonly recall: number;
  readonly precision: number;
  /** Of those found. */
  readonly classAccuracy: number;
  readonly quantityAccuracy: number;
  /** A line for each miss, false alarm and difference. */
  readonly remarks: readonly string[];
};

type Pair = { readonly label: IndicatorLabel; readonly found: Indicator };

/** Compares what was measured with what was labelled: by value first, by unit, period and class where several have the same value. */
export function scoreIndicators(measured: readonly Measured[]): IndicatorScore {
  const remarks: string[] = [];
  const pairs: Pair[] = [];
  let [labelled, wrong, dutiesLabelled, dutiesFound] = [0, 0, 0, 0];
  for (const { id, text, labels, found } of measured) {
    const amounts = labels.filter(({ value }) => value !== null);
    const matched = match(amounts, found.filter(({ quantity }) => quantity !== null));
    labelled += amounts.length;
    wrong += matched.loose.length;
    pairs.push(...matched.pairs);
    const duties = labels.length - amounts.length;
    dutiesLabelled += duties;
    dutiesFound += Math.min(duties, found.filter(({ quantity }) => quantity === null).length);
    remarks.push(
      ...matched.missed.map((label) => `${id} missed ${spellLabel(label)} | ${text}`),
      ...matched.loose.map((one) => `${id} not labelled ${spellFound(one)} | ${text}`),
      ...matched.pairs.filter((pair) => !sameClass(pair) || !sameQuantity(pair)).map(({ label, found: one }) => `${id} ${spellLabel(label)} read as ${spellFound(one)} | ${text}`),
    );
  }
  const rightClass = pairs.filter(sameClass).length;
  const rightQuantity = pairs.filter(sameQuantity).length;
  return {
    labelled, found: pairs.length, wrong, rightClass, rightQuantity, duties: { labelled: dutiesLabelled, found: dutiesFound },
    recall: share(pairs.length, labelled), precision: share(pairs.length, pairs.length + wrong),
    classAccuracy: share(rightClass, pairs.length), quantityAccuracy: share(rightQuantity, pairs.length), remarks,
  };
}

function match(labels: readonly IndicatorLabel[], found: readonly Indicator[]): { readonly pairs: readonly Pair[]; readonly missed: readonly IndicatorLabel[]; readonly loose: readonly Indicator[] } {
  const left = [...found];
  const pairs: Pair[] = [];
  const missed: IndicatorLabel[] = [];
  for (const label of labels) {
    const best = left
      .filter(({ quantity }) => quantity !== null && sameValue(quantity.value, label.value))
      .map((one) => ({ one, likeness: likeness({ label, found: one }) }))
      .sort((a, b) => b.likeness - a.likeness)[0]?.one;
    if (best === undefined) missed.push(label);
    else {
      pairs.push({ label, found: best });
      left.splice(left.indexOf(best), 1);
    }
  }
  return { pairs, missed, loose: left };
}

function likeness({ label, found }: Pair): number {
  return (found.quantity?.unit === label.unit ? 4 : 0) + (found.quantity?.period === label.period ? 2 : 0) + (found.class === label.class ? 1 : 0);
}

/** Two decimals: 66.67 % is two thirds. */
function sameValue(a: number | string, b: number | string | null): boolean {
  return a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 0.02);
}

const sameClass = ({ label, found }: Pair): boolean => label.class === found.class;

function sameQuantity({ label, found }: Pair): boolean {
  const { quantity } = found;
  return quantity !== null && sameValue(quantity.value, label.value) && quantity.unit === label.unit && quantity.comparator === label.comparator
    && quantity.period === label.period && quantity.max === label.max;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;
}

function spellLabel({ class: kind, comparator, value, max, unit, period }: IndicatorLabel): string {
  return `${kind} ${comparator ?? ''}${value ?? ''}${max === null ? '' : `–${max}`}${unit ?? ''}/${period ?? '—'}`;
}

function spellFound({ class: kind, item, quantity, reason }: Indicator): string {
  return quantity === null ? `${kind} ${item}` : `${kind} ${item} ${quantity.comparator}${quantity.value}${quantity.max === null ? '' : `–${quantity.max}`}${quantity.unit}/${quantity.period ?? '—'} (${reason})`;
}
