import type { Indicator } from '../../model/indicator.ts';
import type { Paragraph, Range } from '../../model/source-document.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { decideClass } from './decide-class.ts';
import type { Reading } from './reading.ts';
import type { Duty } from './find-duty.ts';

export function buildIndicator(paragraph: Paragraph, range: Range, reading: Reading, weight: number | null, vocabularies: Vocabularies): Indicator {
  return {
    id: `${paragraph.index}:${range[0]}`,
    paragraph: paragraph.index,
    range,
    quote: paragraph.text.slice(range[0], range[1]),
    ...decideClass(reading, vocabularies),
    item: reading.item === '' ? paragraph.text.slice(range[0], range[1]) : reading.item,
    quantity: reading.quantity,
    tasks: [],
    detail: reading.detail,
    scope: reading.scope,
    reach: reading.reach,
    weight,
    ...unmeasured,
  };
}

export function buildDuty(paragraph: Paragraph, range: Range, duty: Duty): Indicator {
  return {
    id: `${paragraph.index}:${range[0]}`,
    paragraph: paragraph.index,
    range,
    quote: paragraph.text.slice(range[0], range[1]),
    class: duty.decided.class,
    method: duty.decided.method,
    reason: duty.decided.reason,
    undecided: duty.decided.undecided,
    confidence: duty.decided.confidence,
    tasks: duty.tasks,
    item: duty.item,
    quantity: duty.period === null ? null : { comparator: '=', value: 1, max: null, unit: '次', period: duty.period },
    detail: null,
    scope: null,
    reach: null,
    weight: null,
    ...unmeasured,
  };
}

/** Filled in when the facts of the contract, and what the user says about it, are known. */
const unmeasured = { reclassified: null, total: null, hours: null, repeats: null } as const;

/** Two indicators may begin at the same word (两项各每月1次). */
export function withUniqueIds(indicators: readonly Indicator[]): readonly Indicator[] {
  const seen = new Map<string, number>();
  return indicators.map((indicator) => {
    const times = (seen.get(indicator.id) ?? 0) + 1;
    seen.set(indicator.id, times);
    return times === 1 ? indicator : { ...indicator, id: `${indicator.id}.${times}` };
  });
}
