import type { Clause, ContractOutline, ParagraphContext } from '../model/contract-outline.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Result } from '../result.ts';
import { buildClauseTree } from './clause-tree.ts';
import type { ClausePlace } from './clause-tree.ts';
import { readKind } from './document-kind.ts';
import { isLeadIn } from './headings.ts';
import { readIndicatorTables } from './indicator-tables.ts';
import { readParties } from './parties.ts';
import { readSections } from './read-sections.ts';
import type { Section } from './read-sections.ts';
import { readStatements } from './read-statements.ts';

/** What kind of thing each piece of a document is. Never fails: what cannot be told is `unknown`, `none` or null. */
export function structure(document: SourceDocument): Result<ContractOutline> {
  const parties = readParties(document);
  const { clauses, places } = buildClauseTree(document);
  const sections = readSections(document, { clauses, places }, parties.value);
  const parents = document.paragraphs.map(({ index }) => parentParagraph(index, clauses, places));
  const contexts = document.paragraphs.map(({ index }) => {
    const parent = parents[index] ?? null;
    const follows = parent !== null && isLeadIn(document.paragraphs[parent]?.text ?? '');
    return describe(index, clauses, places[index], sections[index], follows);
  });
  const value: ContractOutline = {
    kind: readKind(document), parties: parties.value, clauses, contexts,
    statements: readStatements(document, contexts, parents, parties.value),
    indicatorTables: readIndicatorTables(document, contexts),
  };
  return { value, messages: parties.messages };
}

function describe(index: number, clauses: readonly Clause[], place: ClausePlace | undefined, section: Section | undefined, listItem: boolean): ParagraphContext {
  const clause = place?.clause ?? null;
  const opened = clause === null ? undefined : clauses[clause];
  return {
    label: place?.shown ?? null, textStart: place?.label?.end ?? 0, clause,
    section: section?.kind ?? 'unknown', announcedBearer: section?.bearer ?? null, listItem,
    heading: place?.title === true || (opened?.paragraph === index && opened.heading),
  };
}

/** The paragraph that opens the clause above: the parent for one that opens a clause itself, else its own clause. */
function parentParagraph(index: number, clauses: readonly Clause[], places: readonly ClausePlace[]): number | null {
  const clause = clauses[places[index]?.clause ?? -1];
  if (clause === undefined) return null;
  if (clause.paragraph !== index) return clause.paragraph;
  return clause.parent === null ? null : (clauses[clause.parent]?.paragraph ?? null);
}
