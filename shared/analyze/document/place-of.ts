import type { Range } from '../../model/source-document.ts';
import type { Place, Whole } from './whole.ts';

/** Where a fact or indicator was read, with the sentence it stands in. */
export function placeOf({ paragraph, range }: { readonly paragraph: number; readonly range: Range }, { units }: Pick<Whole, 'units'>): Place {
  const unit = units.find((each) => each.paragraph === paragraph && each.range[0] <= range[0] && range[0] < each.range[1]);
  return { paragraph, range, sentence: unit?.range ?? range };
}
