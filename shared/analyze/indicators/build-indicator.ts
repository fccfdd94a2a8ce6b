import type { Indicator, Method } from '../../model/indicator.ts';
import type { Paragraph, Range } from '../../model/source-document.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { classify, classifyByUnit } from './classify.ts';
import type { Classified } from './classify.ts';
import type { Reading } from './reading.ts';
import type { Duty } from './find-duty.ts';

/** A word below this weight only hints (服务, 宣传): the words around may say more. */
const hint = 3;

export function buildIndicator(paragraph: Paragraph, range: Range, reading: Reading, weight: number | null, vocabularies: Vocabularies): Indicator {
  const decided = decideClass(reading, vocabularies);
  const { unit } = reading.quantity;
  return {
    id: `${paragraph.index}:${range[0]}`,
    paragraph: paragraph.index,
    range,
    quote: paragraph.text.slice(range[0], range[1]),
    class: decided?.class ?? classifyByUnit(unit, vocabularies),
    method: methodOf(decided),
    item: reading.item === '' ? paragraph.text.slice(range[0], range[1]) : reading.item,
    quantity: reading.quantity,
    detail: reading.detail,
    scope: reading.scope,
    weight,
    reason: decided ? explain(decided) : `计量单位“${unit}”`,
    ...unmeasured,
  };
}

export function buildDuty(paragraph: Paragraph, range: Range, duty: Duty): Indicator {
  return {
    id: `${paragraph.index}:${range[0]}`,
    paragraph: paragraph.index,
    range,
    quote: paragraph.text.slice(range[0], range[1]),
    class: duty.classified.class,
    method: methodOf(duty.classified),
    item: duty.item,
    quantity: duty.period === null ? null : { comparator: '=', value: 1, max: null, unit: '次', period: duty.period },
    detail: null,
    scope: null,
    weight: null,
    reason: explain(duty.classified),
    ...unmeasured,
  };
}

/** The item's own words first; a mere hint gives way to the heading, the words before, the indicator before. */
function decideClass({ contexts, quantity }: Reading, vocabularies: Vocabularies): Classified | null {
  let hinted: Classified | null = null;
  for (const context of contexts) {
    const decided = classify(context, vocabularies, quantity.unit);
    if (decided && decided.weight > hint) return decided;
    hinted ??= decided && decided.weight > 1 ? decided : null;
  }
  // 服务场所提供轮椅2辆: 服务 says less than the unit does.
  const byUnit = hinted !== null && hinted.weight <= 2 && classifyByUnit(quantity.unit, vocabularies) === 'support';
  return byUnit ? null : hinted;
}

/** Filled in when the facts of the contract, and what the user says about it, are known. */
const unmeasured = { reclassified: null, total: null, hours: null, repeats: null } as const;

function methodOf(decided: Classified | null): Method | null {
  return decided === null ? null : { id: decided.vocabulary.id, title: decided.vocabulary.title };
}

function explain({ vocabulary, word }: Classified): string {
  return `“${word}”属于${vocabulary.title}`;
}

/** Two indicators may begin at the same word (两项各每月1次). */
export function withUniqueIds(indicators: readonly Indicator[]): readonly Indicator[] {
  const seen = new Map<string, number>();
  return indicators.map((indicator) => {
    const times = (seen.get(indicator.id) ?? 0) + 1;
    seen.set(indicator.id, times);
    return times === 1 ? indicator : { ...indicator, id: `${indicator.id}.${times}` };
  });
}
