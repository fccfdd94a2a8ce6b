import { countMonths, length, monthsOf, readDay, span } from '../../facts/read-term.ts';
import { placeOf } from '../../document/place-of.ts';
import type { Remark, Whole } from '../../document/whole.ts';
import { foldText } from '../../../text/fold.ts';

const term = /期限|服务期|合同期|履行期|履约期|委托期|有效期/u;
/** Lengths that are no length of the term. */
const other = /每|续|顺延|延长|不超过|试用|保密|内完成|一年一签/u;

/** First and last day against the length that is written beside them, and against each other. `{first}` and `{second}` disagree. */
export function compareTermDates(whole: Whole): readonly Remark[] {
  return whole.outline.statements.flatMap(({ paragraph, range, section }): readonly Remark[] => {
    if (section === 'background' || section === 'qualification') return [];
    const folded = foldText(whole.document.paragraphs[paragraph]?.text ?? '');
    const start = folded.toFolded(range[0]);
    const text = folded.text.slice(start, folded.toFolded(range[1]));
    const [dates, ...more] = [...text.matchAll(span)];
    if (dates === undefined || more.length > 0 || !(section === 'term' || term.test(text))) return [];
    const [from, to] = [readDay(dates[1], dates[2], dates[3]), readDay(dates[4], dates[5], dates[6])];
    if (from === null || to === null) return [];
    const months = countMonths(from, to);
    const place = placeOf({ paragraph, range: folded.toOriginal([start + dates.index, start + dates.index + dates[0].length]) }, whole);
    if (months <= 0) return [{ ...place, values: { first: '开始日期', second: '在它之前的结束日期' } }];
    const stated = statedMonths(text.replace(dates[0], '、'));
    return stated === null || Math.abs(stated - months) < 0.6 ? [] : [{ ...place, values: { first: `写明的${stated}个月`, second: `起止日期之间的${months}个月` } }];
  });
}

/** The one length that the sentence states; null when it states none or several. */
function statedMonths(text: string): number | null {
  const [found, ...more] = [...text.matchAll(length)].filter((match) => match.groups?.['unit'] !== '月' || match[0].includes('个'));
  if (found === undefined || more.length > 0 || other.test(text)) return null;
  return monthsOf(found);
}
