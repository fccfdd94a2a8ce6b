import type { ContractOutline } from '../model/contract-outline.ts';
import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { Decision, Decisions, Proposal, RevisionPlan, TextEdit } from '../model/revision.ts';
import type { SourceDocument } from '../model/source-document.ts';

export declare function proposeRevisions(document: SourceDocument, outline: ContractOutline, findings: readonly Finding[]): readonly Proposal[];
/** Old decisions in, new decisions out; `null` takes one back. Throws RangeError for a finding or proposal the review does not have. */
export declare function decide(review: Review, decisions: Decisions, finding: string, decision: Decision | null): Decisions;
export declare function planRevisions(review: Review, decisions: Decisions): RevisionPlan;
export declare function revisedText(text: string, edits: readonly TextEdit[]): string;
