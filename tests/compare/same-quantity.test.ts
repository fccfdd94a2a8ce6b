import { describe, expect, test } from 'vitest';
import { compareQuantities } from '#shared/compare/same-quantity.ts';
import type { Indicator, Quantity } from '#shared/model/indicator.ts';

const plain = { comparator: '>=', max: null, unit: '场', period: null } as const;

function of(quantity: Partial<Quantity>, more: { readonly scope?: string; readonly term?: number; readonly stations?: number } = {}) {
  const indicator: Indicator = {
    id: '0:0', paragraph: 0, range: [0, 1], quote: '', class: 'professional', reclassified: null, method: null, tasks: [], item: '活动', quantity: { ...plain, value: 12, ...quantity },
    detail: null, scope: more.scope ?? null, reach: null, weight: null, reason: '', undecided: false, confidence: null, total: null, hours: null, repeats: null,
  };
  return { indicator, termMonths: more.term ?? null, stations: more.stations ?? null };
}

describe('two figures of one work', () => {
  test.each([
    ['the same number', of({}), of({ comparator: '=' }), null],
    ['more', of({ value: 20 }), of({ value: 12 }), 'more'],
    ['less', of({ value: 6 }), of({ value: 12 }), 'less'],
    ['by the month and by the year', of({ value: 2, period: '月' }), of({ value: 24, period: '年' }), null],
    ['by the year in two years, and over the whole term', of({ value: 12, period: '年' }), of({ value: 24, period: '合同期' }, { term: 24 }), null],
    ['for each station and for all', of({ value: 4 }, { scope: '站', stations: 3 }), of({ value: 12 }), null],
    ['for each station what was for all', of({ value: 4 }, { scope: '站', stations: 3 }), of({ value: 4 }), 'more'],
    ['for each of something that is not counted', of({ value: 4 }, { scope: '人' }), of({ value: 40 }), 'other'],
    ['a wider range', of({ comparator: 'range', value: 12, max: 20 }), of({ comparator: 'range', value: 12, max: 16 }), 'more'],
    ['a ceiling and a floor', of({ comparator: '<=' }), of({ comparator: '>=' }), 'other'],
    ['a ratio', of({ value: '10:1' }), of({ value: '8:1' }), 'other'],
    ['the same ratio', of({ value: '10:1' }), of({ value: '10:1' }), null],
  ])('%s', (_name, ours, theirs, way) => {
    expect(compareQuantities(ours, theirs)).toBe(way);
  });
});
