import type { Adjustments } from '../../model/handling.ts';
import type { Indicator } from '../../model/indicator.ts';

/** The user's classes in place of the tool's. Choosing the tool's own class again changes nothing but that it is no longer open. */
export function reclassify(indicators: readonly Indicator[], classes: Adjustments['classes']): readonly Indicator[] {
  return indicators.map((indicator) => {
    const chosen = classes[indicator.id];
    if (chosen === undefined) return indicator;
    if (chosen === indicator.class) return indicator.undecided ? { ...indicator, undecided: false } : indicator;
    return { ...indicator, class: chosen, reclassified: indicator.class, undecided: false };
  });
}
