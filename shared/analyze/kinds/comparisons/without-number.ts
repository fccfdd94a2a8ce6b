import { placeOf } from '../../document/place-of.ts';
import type { Range } from '../../../model/source-document.ts';
import type { Remark, Whole } from '../../document/whole.ts';

const mostShown = 5;
/** A number that the parties still write, or a table that converts work into hours: told elsewhere, or no duty. */
const blank = /【待填|[_＿]{2,}|【\s*】|工时|折算/u;

/** The paragraph, its row or the head of its table leaves the number to be filled in. */
function isLeftBlank(paragraph: number, { document }: Whole): boolean {
  const text = (index: number): string => document.paragraphs[index]?.text ?? '';
  const place = document.paragraphs[paragraph]?.place;
  if (place?.kind !== 'cell') return blank.test(text(paragraph));
  const cells = document.tables[place.table]?.cells.filter(({ row }) => row === place.row || row === 0) ?? [];
  return cells.some(({ paragraphs }) => paragraphs.some((index) => blank.test(text(index))));
}

/** A rule about sentences has said of these words that they leave the number open. */
function isTold(paragraph: number, range: Range, { findings }: Whole): boolean {
  return findings.some(({ rule, joined = [], ...told }) => (
    told.paragraph === paragraph && told.range[0] < range[1] && range[0] < told.range[1] && [rule, ...joined].some((id) => id.startsWith('cy001-'))
  ));
}

/** Professional work of which no amount is written anywhere, as one remark at the first such item. `{count}` and `{items}` tell how many and which. */
export function findWithoutNumber(whole: Whole): readonly Remark[] {
  const professional = whole.measured.indicators.filter((indicator) => indicator.class === 'professional' && !indicator.undecided);
  const counted = new Set(professional.flatMap(({ quantity, method }) => (quantity === null || method === null ? [] : [method.id])));
  // An item of a kind that has its number elsewhere is told there; what only the unit or a guess made professional is not held against the contract.
  const open = professional.filter(({ quantity, method, paragraph, range }) => (
    quantity === null && method !== null && !counted.has(method.id) && !isLeftBlank(paragraph, whole) && !isTold(paragraph, range, whole)
  ));
  const [first] = open;
  if (first === undefined) return [];
  const names = [...new Set(open.map(({ item }) => item))];
  return [{ ...placeOf(first, whole), values: { count: String(names.length), items: names.slice(0, mostShown).join('、') + (names.length > mostShown ? '等' : '') } }];
}
