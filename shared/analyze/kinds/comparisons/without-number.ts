import { placeOf } from '../../document/place-of.ts';
import type { Remark, Whole } from '../../document/whole.ts';

const mostShown = 5;

/** Professional work of which no amount is written anywhere, as one remark at the first such item. `{count}` and `{items}` tell how many and which. */
export function findWithoutNumber(whole: Whole): readonly Remark[] {
  const professional = whole.measured.indicators.filter((indicator) => indicator.class === 'professional' && !indicator.undecided);
  const counted = new Set(professional.flatMap(({ quantity, method }) => (quantity === null || method === null ? [] : [method.id])));
  // An item of a kind that has its number elsewhere is told there; what only the unit or a guess made professional is not held against the contract.
  const open = professional.filter(({ quantity, method }) => quantity === null && method !== null && !counted.has(method.id));
  const [first] = open;
  if (first === undefined) return [];
  const names = [...new Set(open.map(({ item }) => item))];
  return [{ ...placeOf(first, whole), values: { count: String(names.length), items: names.slice(0, mostShown).join('、') + (names.length > mostShown ? '等' : '') } }];
}
