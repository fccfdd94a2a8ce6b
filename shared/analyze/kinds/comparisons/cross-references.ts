import { parseChineseNumeral } from '../../../text/chinese-numerals.ts';
import { placeOf } from '../../document/place-of.ts';
import type { Remark, Whole } from '../../document/whole.ts';

const reference = /第\s*([〇零一二三四五六七八九十百]{1,5}|\d{1,3})\s*条/gu;
/** The number belongs to a law when one is named in front of it. */
const law = /》|民法典|(?:[一-龥]法|条例|办法|规定|解释|细则|通知|意见|章程|采购文件|招标文件|磋商文件)[^，。；]{0,12}$/u;
/** Fewer numbered articles than this, and the document is not built of articles. */
const fewest = 3;

/** References to articles that the document does not have. `{target}` is the article, `{last}` the last there is. */
export function findLostReferences(whole: Whole): readonly Remark[] {
  const { outline, document } = whole;
  const articles = new Map(outline.clauses.flatMap(({ label }) => (label !== null && /^第.+条$/u.test(label) ? [[numberOf(label.slice(1, -1)), label] as const] : [])));
  const last = Math.max(0, ...articles.keys());
  if (articles.size < fewest) return [];
  const remarks = new Map<number, Remark>();
  for (const { paragraph, range } of outline.statements) {
    const text = document.paragraphs[paragraph]?.text ?? '';
    const start = Math.max(range[0], outline.contexts[paragraph]?.textStart ?? 0);
    const sentence = text.slice(start, range[1]);
    for (const match of sentence.matchAll(reference)) {
      const target = numberOf(match[1] ?? '');
      if (target <= last || remarks.has(target) || law.test(sentence.slice(0, match.index))) continue;
      const place = placeOf({ paragraph, range: [start + match.index, start + match.index + match[0].length] }, whole);
      remarks.set(target, { ...place, values: { target: match[0], last: articles.get(last) ?? '', count: String(last) } });
    }
  }
  return [...remarks.values()];
}

function numberOf(text: string): number {
  return parseChineseNumeral(text) ?? 0;
}
