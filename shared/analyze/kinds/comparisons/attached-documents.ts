import type { SectionKind } from '../../../model/contract-outline.ts';
import { placeOf } from '../../document/place-of.ts';
import type { Remark, Whole } from '../../document/whole.ts';

const named = /《([^《》]{3,40}(?:办法|细则|手册|标准|方案|规程|制度|规范|守则|规定|指引|评分表|考核表|考评表))》/gu;
/** Laws and what any government publishes for everyone: no one attaches them. */
const published = /中华人民共和国|国务院|财政部|民政部|自治区|省|^(?:政府(?:采购|购买)|社会(?:工作|组织|救助)|城乡|最低生活保障|特困人员|未成年人|养老机构|个人信息)/u;
/** A number, a date or an edition behind the name says which text is meant. */
const dated = /^[\s（(]*[^。；，]{0,16}(?:〔\d{4}〕|\[\d{4}\]|\d{4}年|第\d+号|[A-Z]{2,3}\s?\/?T?\s?\d|版)/u;
const binding = /考核|考评|评估|验收|扣[减除款罚分]|管理|结算|支付|执行|为准|遵守|遵照|依照|要求/u;
const attached = /附件|附后|附表|附录|见附|作为本(?:合同|协议)/u;
const silent: ReadonlySet<SectionKind> = new Set<SectionKind>(['title', 'preamble', 'legal-basis', 'background', 'definitions', 'qualification', 'bid-scoring', 'signature']);

/** Papers that decide duties, marks or deductions, that are named without number or date and are not in the document. `{match}` is the name. */
export function findDetachedDocuments(whole: Whole): readonly Remark[] {
  const { document, outline } = whole;
  const remarks = new Map<string, Remark>();
  for (const { paragraph, range } of outline.statements) {
    if (silent.has(outline.contexts[paragraph]?.section ?? 'unknown')) continue;
    const sentence = (document.paragraphs[paragraph]?.text ?? '').slice(...range);
    if (!binding.test(sentence.replaceAll(named, '')) || attached.test(sentence)) continue;
    for (const match of sentence.matchAll(named)) {
      const name = match[1] ?? '';
      const behind = sentence.slice(match.index + match[0].length);
      if (remarks.has(name) || published.test(name) || dated.test(behind) || isHere(name, whole)) continue;
      const place = placeOf({ paragraph, range: [range[0] + match.index, range[0] + match.index + match[0].length] }, whole);
      remarks.set(name, { ...place, values: {} });
    }
  }
  return [...remarks.values()];
}

/** The paper follows as an annex, or a line lists it as one. */
function isHere(name: string, { document, outline }: Whole): boolean {
  return document.paragraphs.some(({ index, text }) =>
    text.includes(name) && (attached.test(text) || (outline.contexts[index]?.section === 'annex' && !text.includes(`《${name}》`))));
}
