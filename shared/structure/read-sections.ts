import type { Bearer, Clause, Parties, SectionKind } from '../model/contract-outline.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { ClausePlace, ClauseTree } from './clause-tree.ts';
import { readSectionWords, leadingTitle } from './section-words.ts';
import { announcementReader } from './announced-bearer.ts';
import type { AnnouncementReader } from './announced-bearer.ts';

export type Section = { readonly kind: SectionKind; readonly bearer: Bearer | null };

const nothing: Section = { kind: 'unknown', bearer: null };
/** What stands in front of the first clause and only says who contracts, and why. */
const opening = /^(?:甲|乙|丙)\s*方(?:（|\(|：|:)|^(?:项目|合同|采购|协议)?(?:名称|编号|登记号|合同号)|^[^：:，。]{2,10}(?:方|人|单位|主体|机构|代码|地址|住所|电话|代表|号)(?:[（(][^）)]{1,8}[）)])?[：:]|^(?:根据|依据|依照|按照)[^。]*(?:法|条例|办法|规定|文件|结果)|(?:订立|签订|达成)(?:如下|本)/u;
/** Nobody signs with a sentence: behind the signatures a contract goes on. */
const sentence = /^[^：:]{8,}[。；]\s*$/u;
const dutyKinds: ReadonlySet<SectionKind> = new Set(['provider-duties', 'purchaser-duties', 'mutual-duties']);
/** Under the head of an annex or a part, a heading that says less does not make it something else. */
const frames: ReadonlySet<SectionKind> = new Set(['bid-scoring', 'assessment-scoring', 'qualification']);

/** The kind of section each paragraph stands in, and whose duties the headings above it announce. One per paragraph. */
export function readSections(document: SourceDocument, tree: ClauseTree, parties: Parties): readonly Section[] {
  const announced = announcementReader(parties);
  const own = tree.clauses.map((clause) => sectionOf(clause, document, tree.places[clause.paragraph]?.label?.end ?? 0, announced));
  const byClause: Section[] = [];
  for (const clause of tree.clauses) {
    const above = clause.parent === null ? nothing : (byClause[clause.parent] ?? nothing);
    byClause.push(inherit(own[clause.index] ?? nothing, above, clause));
  }
  const first = tree.places.findIndex(({ clause }) => clause !== null);
  let signing = false;
  return document.paragraphs.map(({ index, text }) => {
    const place = tree.places[index];
    if (place === undefined) return nothing;
    signing = place.clause === null && (place.signature || (signing && !sentence.test(text)));
    if (signing) return { kind: 'signature', bearer: null };
    const section = place.clause === null ? nothing : (byClause[place.clause] ?? nothing);
    return { ...section, kind: layoutKind(place, index, first, text) ?? section.kind };
  });
}

function layoutKind(place: ClausePlace, index: number, first: number, text: string): SectionKind | null {
  if (place.title) return 'title';
  return place.clause === null && index < first && opening.test(text.trim()) ? 'preamble' : null;
}

/** What a clause says of itself by its heading, or by the words in front of its colon. */
function sectionOf(clause: Clause, document: SourceDocument, textStart: number, announced: AnnouncementReader): Section {
  const text = document.paragraphs[clause.paragraph]?.text ?? '';
  const words = clause.heading ? clause.title : leadingTitle(text.slice(textStart));
  if (words === '') return nothing;
  const bearer = announced(words);
  if (bearer !== null) return { kind: dutyKind(bearer), bearer: bearer === 'both' ? null : bearer };
  const kind = readSectionWords(words) ?? 'unknown';
  // An inline title is less sure than a heading: it may open a sentence, so it only tells what its own words name for certain.
  return { kind: clause.heading || kind !== 'background' ? kind : 'unknown', bearer: null };
}

function dutyKind(bearer: Bearer): SectionKind {
  if (bearer === 'provider') return 'provider-duties';
  return bearer === 'purchaser' ? 'purchaser-duties' : 'mutual-duties';
}

function inherit(own: Section, above: Section, clause: Clause): Section {
  const bearer = own.bearer ?? above.bearer;
  if (own.kind === 'unknown' || own.kind === 'annex') return { kind: above.kind === 'unknown' ? own.kind : above.kind, bearer };
  if (frames.has(above.kind)) return { kind: above.kind, bearer };
  // 乙方义务 goes on below a heading such as 服务要求; only another side's duties end it.
  if (dutyKinds.has(above.kind) && above.bearer !== null && !dutyKinds.has(own.kind) && !clause.heading) return { kind: above.kind, bearer };
  return { kind: own.kind, bearer };
}
