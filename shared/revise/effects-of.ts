import type { Indicator } from '../model/indicator.ts';
import type { EffectItem, Effects } from '../model/measure.ts';
import type { Review } from '../model/review.ts';

/** The figures of the present text against those of the revised one. */
export function effectsOf(before: Pick<Review, 'indicators'>, after: Pick<Review, 'indicators' | 'ratios' | 'capacity' | 'overview'>, applied: number): Effects {
  const { ratios, capacity, overview } = after;
  return {
    applied,
    after: { ratios, capacity, overview },
    gone: missingFrom(after.indicators, before.indicators),
    came: missingFrom(before.indicators, after.indicators).map((item) => ({ ...item, paragraph: null })),
  };
}

/** Those of `these` that have no match among `others`; the same work twice needs two. */
function missingFrom(others: readonly Indicator[], these: readonly Indicator[]): readonly EffectItem[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return these.flatMap((one): readonly EffectItem[] => {
    const matches = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), matches - 1);
    return matches > 0 ? [] : [{ class: one.class, item: one.item, quantity: one.quantity, paragraph: one.paragraph }];
  });
}

const keyOf = ({ class: kind, item, quantity }: Indicator): string => JSON.stringify([kind, item, quantity]);
