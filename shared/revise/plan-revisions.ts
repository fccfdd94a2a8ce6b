import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { Decision, Decisions, PlannedComment, PlannedEdit, Proposal, RevisionPlan, TextEdit } from '../model/revision.ts';
import { readBlanks } from '../text/blanks.ts';
import { citationAt } from '../text/clause-path.ts';
import { applicableOnly } from './applicable-only.ts';
import { rewordEdits, wordingOf } from './build-edits.ts';
import { commentText } from './comment-text.ts';
import type { CommentContent } from './comment-text.ts';
import type { Candidate } from './find-conflict.ts';
import type { Wording } from './find-scope.ts';
import { numberClauses } from './number-clauses.ts';
import { byPlace } from './revised-text.ts';
import { settle } from './settle.ts';

/**
 * Turns decisions into what an export has to write. Every finding that was decided and not rejected becomes a comment;
 * accepted wordings become edits, in order and not overlapping. Of two that want the same words the graver finding wins,
 * then the earlier, and the comment of the other says so. What the user marked as not applicable is left out altogether.
 */
export function planRevisions(reviewed: Review, decisions: Decisions): RevisionPlan {
  const review = applicableOnly(reviewed);
  const candidates = review.findings.map((finding) => readCandidate(review, finding, decisions[finding.id])).filter((candidate) => candidate !== null);
  const { kept, applied, notes: settled } = settle(candidates.filter(({ edits }) => edits.length > 0), review.outline, wordingsOf(review));
  const notes = new Map(settled);
  const edits = numberClauses(kept.flatMap(({ finding, edits: own }) => own.map((edit): PlannedEdit => ({ ...edit, finding: finding.id }))).toSorted(byPlace));
  for (const { finding, clause, paragraph } of edits) if (clause !== undefined) notes.set(finding, clauseNote(review, paragraph, clause.number));
  return { edits, comments: writeComments(review, decisions, applied, notes) };
}

/** The same decisions for a text that stays as it is: each comment says the wording that was chosen. */
export function planComments(review: Review, decisions: Decisions): RevisionPlan {
  return { edits: [], comments: writeComments(applicableOnly(review), decisions, new Map(), new Map()) };
}

function writeComments(
  review: Review, decisions: Decisions, applied: ReadonlyMap<string, Candidate>, notes: ReadonlyMap<string, string>,
): readonly PlannedComment[] {
  const shown = review.findings.filter(({ id }) => (decisions[id]?.action ?? 'reject') !== 'reject');
  return shown.map((finding): PlannedComment => {
    const { id, paragraph, range } = finding;
    const content = describe(review, decisions[id], finding, applied.get(id), notes.get(id) ?? null);
    const original = review.document.paragraphs[paragraph]?.text ?? '';
    return { finding: id, paragraph, range, text: commentText(content, original) };
  }).toSorted((a, b) => a.paragraph - b.paragraph || a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

function wordingsOf({ document, outline }: Review): (paragraph: number) => Wording {
  return (paragraph) => wordingOf(document, outline, paragraph);
}

/** An accepted wording; null when none was. */
function readCandidate(review: Review, finding: Finding, decision: Decision | undefined): Candidate | null {
  if (decision?.action !== 'accept' && decision?.action !== 'edit') return null;
  const proposal = review.proposals.find(({ id, finding: owner }) => id === decision.proposal && owner === finding.id);
  if (proposal === undefined) return null;
  const wordingAt = wordingsOf(review);
  const edits: readonly TextEdit[] = decision.action === 'accept' ? proposal.edits : rewordEdits(proposal, finding.paragraph, wordingAt, decision.text);
  const text = decision.action === 'accept' ? proposal.text : decision.text;
  return { finding, proposal: { ...proposal, text, edits, blanks: readBlanks(text) }, edits, paragraph: wordingAt(finding.paragraph).text, own: decision.action === 'edit' };
}

function describe(
  review: Review, decision: Decision | undefined, finding: Finding, applied: Candidate | undefined, note: string | null,
): CommentContent {
  const { role, rules: { basisDate } } = review;
  if (applied !== undefined) return { finding, role, proposals: [], blanks: applied.proposal.blanks, note, basisDate };
  const chosen = readCandidate(review, finding, decision)?.proposal;
  const proposals = chosen === undefined ? proposalsOf(review, finding) : [chosen];
  return { finding, role, proposals, blanks: [], note, basisDate };
}

/** The recommended wording first. */
function proposalsOf(review: Review, finding: Finding): readonly Proposal[] {
  return review.proposals.filter((proposal) => proposal.finding === finding.id)
    .toSorted((a, b) => Number(a.kind === 'fallback') - Number(b.kind === 'fallback'));
}

function clauseNote({ document, outline }: Review, behind: number, number: string): string {
  const place = citationAt(outline, behind) ?? `“${document.paragraphs[behind]?.text.slice(0, 12) ?? ''}”`;
  return `补充的条文在${place}之后另起一段${number === '' ? '' : `，编号为${number.trim()}`}。`;
}
