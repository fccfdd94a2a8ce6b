import type { SectionKind } from '../../../model/contract-outline.ts';
import { placeOf } from '../../document/place-of.ts';
import type { Place, Remark, Whole } from '../../document/whole.ts';
import { whereOf } from '../score.ts';

const blank = /(?<![\d_＿])[_＿]{3,}(?!\s*\d)|【\s*】|\[\s*\]|(?:XX+|××+|ＸＸ+|xx+)(?=\s*(?:年|月|日|元|万元|名|人|个|场|次|份|%|％|小时))/gu;
/** Addresses, telephones and dates are filled in when the parties sign. */
const filledLater: ReadonlySet<SectionKind> = new Set<SectionKind>(['title', 'preamble', 'signature', 'qualification', 'bid-scoring']);
const mostPlaces = 5;

/** Everything left blank, as one remark at the first place. `{count}` and `{where}` tell how many and in which clauses. */
export function findBlanks(whole: Whole): readonly Remark[] {
  const { document, outline } = whole;
  const places = document.paragraphs.flatMap(({ index, text }): readonly Place[] => {
    if (filledLater.has(outline.contexts[index]?.section ?? 'unknown')) return [];
    return [...text.matchAll(blank)].map((match) => placeOf({ paragraph: index, range: [match.index, match.index + match[0].length] }, whole));
  });
  const [first] = places;
  if (first === undefined) return [];
  const where = [...new Set(places.map((place) => whereOf(place, whole)))];
  const shown = where.slice(0, mostPlaces).join('、') + (where.length > mostPlaces ? '等' : '');
  return [{ ...first, values: { count: String(places.length), where: shown } }];
}
