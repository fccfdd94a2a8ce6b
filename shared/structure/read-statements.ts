import type { Bearer, Parties, ParagraphContext, SectionKind, Statement } from '../model/contract-outline.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { splitSentences } from '../text/sentences.ts';
import { isLeadIn } from './headings.ts';
import { bearerReader } from './read-bearer.ts';

/** Where contracts tell a story; a duty that names its bearer is a duty even there. */
const stories: ReadonlySet<SectionKind> = new Set(['background', 'preamble', 'legal-basis']);
const binds = /应当?|须|必须|不得|负责|无条件|承担|有权|完成/u;
const told = /(?:累计|截至|已经?|目前|近年|去年|上一?年度)/u;

/** The sentences of all paragraphs, each with its bearer: named, taken over from the sentence or lead-in before, or announced by the headings. */
export function readStatements(document: SourceDocument, contexts: readonly ParagraphContext[], parents: readonly (number | null)[], parties: Parties): readonly Statement[] {
  const bearerOf = bearerReader(parties);
  const leads = new Map<number, Bearer>();
  return document.paragraphs.flatMap(({ index, text }) => {
    const context = contexts[index];
    if (context === undefined) return [];
    const lead = parents[index] ?? null;
    const given = (lead === null ? null : leads.get(lead)) ?? context.announcedBearer;
    let before: Bearer | null = null;
    const statements = splitSentences(text).map((range): Statement => {
      const sentence = text.slice(Math.max(range[0], range[0] === 0 ? context.textStart : 0), range[1]);
      const named = context.heading ? null : bearerOf(sentence);
      before = named ?? before;
      const bearer = named ?? before ?? given;
      return { paragraph: index, range, dutyOf: context.heading ? 'none' : (bearer ?? 'none'), section: sectionOf(context.section, named, sentence) };
    });
    if (isLeadIn(text) && before !== null) leads.set(index, before);
    return statements;
  });
}

function sectionOf(section: SectionKind, named: Bearer | null, sentence: string): SectionKind {
  if (!stories.has(section) || named === null || named === 'both') return section;
  return binds.test(sentence) && !told.test(sentence) ? 'unknown' : section;
}
