import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '#shared/model/indicator.ts';
import { buildDocx, paragraph } from '#tests/fixtures/build-docx.ts';
import { reviewBytes } from '#tests/fixtures/review-file.ts';

type Labelled = { readonly class: string; readonly item: string; readonly value: number | string | null; readonly max: number | null; readonly comparator: string | null; readonly unit: string | null; readonly period: string | null };
type Row = { readonly id: string; readonly text: string; readonly indicators: readonly Labelled[] };

const rows = readFileSync(join(import.meta.dirname, '../../gold/indicators.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row);

/** Pairs each labelled number with one found of the same value, the same unit before another. */
async function pair({ text, indicators }: Row) {
  const left: Indicator[] = [...(await reviewBytes(buildDocx({ document: paragraph(text) }))).indicators.filter(({ quantity }) => quantity !== null)];
  const pairs = indicators.filter(({ value }) => value !== null).map((labelled) => {
    const same = left.filter(({ quantity }) => String(quantity?.value) === String(labelled.value));
    const found = same.find(({ quantity }) => quantity?.unit === labelled.unit) ?? same[0];
    if (found !== undefined) left.splice(left.indexOf(found), 1);
    return { labelled, found };
  });
  return { pairs, surplus: left };
}

const share = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 1000;

describe('indicators of the gold set', async () => {
  const read = await Promise.all(rows.map(pair));
  const pairs = read.flatMap((each) => each.pairs);
  const found = pairs.flatMap(({ labelled, found: indicator }) => (indicator === undefined ? [] : [{ labelled, indicator }]));
  const surplus = read.flatMap((each) => each.surplus);

  it('are found, and little else is taken for one', () => {
    expect(share(found.length, pairs.length)).toBeGreaterThanOrEqual(0.95);
    expect(share(found.length, found.length + surplus.length), surplus.map(({ quote }) => quote).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('have comparator, unit, period and upper end as labelled', () => {
    const exact = found.filter(({ labelled, indicator: { quantity } }) =>
      quantity?.comparator === labelled.comparator && quantity.unit === labelled.unit && quantity.period === labelled.period && quantity.max === labelled.max);
    expect(share(exact.length, found.length)).toBeGreaterThanOrEqual(0.95);
  });

  it('are professional, administrative or support as labelled', () => {
    expect(share(found.filter(({ labelled, indicator }) => labelled.class === indicator.class).length, found.length)).toBeGreaterThanOrEqual(0.95);
  });
});
