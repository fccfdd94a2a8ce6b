import type { ContractOutline } from '../model/contract-outline.ts';
import type { Finding, ProposalTemplate } from '../model/finding.ts';
import type { Proposal, TextEdit } from '../model/revision.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { buildClause, buildEdits, wordingOf } from './build-edits.ts';
import { fillTemplate } from './fill-template.ts';
import { findScope } from './find-scope.ts';
import { keepClosingMark } from './fit-wording.ts';
import { placeClause } from './place-clause.ts';

/** One proposal for each model wording of each finding, in order; a wording that would change nothing is left out. */
export function proposeRevisions(
  document: SourceDocument, outline: ContractOutline, findings: readonly Finding[],
): readonly Proposal[] {
  return findings.flatMap((finding) => (
    finding.templates.flatMap((template) => propose(document, outline, finding, template))
  ));
}

function propose(
  document: SourceDocument, outline: ContractOutline, finding: Finding, template: ProposalTemplate,
): readonly Proposal[] {
  const paragraph = wordingOf(document, outline, finding.paragraph);
  const scope = findScope(template, finding, paragraph);
  const filled = fillTemplate(template.text, finding, outline);
  const text = wordingFor(template, paragraph.text.slice(...scope), filled.text);
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

function wordingFor(template: ProposalTemplate, original: string, filled: string): string {
  if (template.action === 'delete') return '';
  return template.action === 'replace' ? keepClosingMark(original, filled) : filled;
}
