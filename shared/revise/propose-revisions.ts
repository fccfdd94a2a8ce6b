import type { ContractOutline } from '../model/contract-outline.ts';
import type { Finding, ProposalTemplate } from '../model/finding.ts';
import type { Proposal, TextEdit } from '../model/revision.ts';
import type { Range, SourceDocument } from '../model/source-document.ts';
import { buildClause, buildEdits, wordingOf } from './build-edits.ts';
import { fillTemplate } from './fill-template.ts';
import { findScope } from './find-scope.ts';
import { keepClosingMark } from './fit-wording.ts';
import { keepStated, statedInCell } from './keep-stated.ts';
import type { StatedPlace } from './keep-stated.ts';
import { placeClause } from './place-clause.ts';

/**
 * One proposal for each model wording of each finding, in order; a wording that would change nothing is left out. What the contract
 * states at the places of `stated` stays in whatever takes the place of its sentence.
 */
export function proposeRevisions(
  document: SourceDocument, outline: ContractOutline, findings: readonly Finding[], stated: readonly StatedPlace[] = [],
): readonly Proposal[] {
  return findings.flatMap((finding) => (
    finding.templates.flatMap((template) => propose(document, outline, finding, template, stated))
  ));
}

function propose(
  document: SourceDocument, outline: ContractOutline, finding: Finding, template: ProposalTemplate, stated: readonly StatedPlace[],
): readonly Proposal[] {
  const paragraph = wordingOf(document, outline, finding.paragraph);
  const scope = findScope(template, finding, paragraph);
  const isCell = document.paragraphs[finding.paragraph]?.place.kind === 'cell';
  const filled = fillTemplate(template.text, finding, outline);
  const text = wordingFor(template, finding, paragraph.text, scope, filled.text, isCell ? [...stated, ...statedInCell(finding.paragraph, paragraph.text, finding)] : stated);
  const edits = newClause(document, outline, finding, template, text) ?? buildEdits(template.action, paragraph, finding.paragraph, scope, text);
  if (edits.length === 0) return [];
  const { kind, action } = template;
  return [{ id: `${finding.id}/${template.key ?? kind}`, finding: finding.id, kind, action, text, scope, edits, blanks: filled.blanks }];
}

/** What is put behind a whole paragraph is a clause of its own where one can stand; null: it is not, or there is no place. */
function newClause(document: SourceDocument, outline: ContractOutline, finding: Finding, { action, scope }: ProposalTemplate, text: string): readonly TextEdit[] | null {
  const place = action === 'insert' && scope === 'paragraph' ? placeClause(document, outline, finding.paragraph) : null;
  return place === null ? null : buildClause(place.behind, wordingOf(document, outline, place.behind), place.clause, text);
}

function wordingFor(
  { action, scope: kind }: ProposalTemplate, finding: Finding, paragraph: string, scope: Range, filled: string, stated: readonly StatedPlace[],
): string {
  if (action === 'delete') return '';
  if (action === 'insert') return filled;
  const original = paragraph.slice(...scope);
  return keepClosingMark(original, kind === 'match' ? filled : keepStated(original, scope[0], finding, stated, filled));
}
