import { placeOf } from '../../document/place-of.ts';
import type { Remark, Whole } from '../../document/whole.ts';
import { whereOf } from '../score.ts';

/** The same work with two amounts in two places. `{item}`, `{first}` and `{second}` with their places `{where}` and `{here}`. */
export function compareIndicators(whole: Whole): readonly Remark[] {
  return whole.contradictions.map(({ earlier, later, first, second }) => ({
    ...placeOf(later, whole), values: { item: later.item, first, second, where: whereOf(earlier, whole), here: whereOf(later, whole) },
  }));
}
