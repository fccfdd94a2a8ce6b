import type { Anchor, Wording } from '../model/handling.ts';
import type { Finding } from '../model/finding.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Review } from '../model/review.ts';
import type { Decision, Proposal } from '../model/revision.ts';
import type { Range } from '../model/source-document.ts';
import { clausePathAt } from '../text/clause-path.ts';

/** What is needed of a review, an earlier build's too, to say which words something was said about. */
export type Anchored = Pick<Review, 'document' | 'outline' | 'findings' | 'indicators' | 'proposals'>;

export function anchorOf(review: Anchored, { rule, paragraph, sentence, quote, clause }: Finding): Anchor {
  return { rule, paragraph, sentence: textAt(review, paragraph, sentence), quote, clause };
}

export function anchorOfIndicator({ outline }: Anchored, { paragraph, quote, item }: Indicator): Anchor {
  return { rule: '', paragraph, sentence: item, quote, clause: clausePathAt(outline, paragraph) };
}

export function wordingOfProposal(review: Anchored, { id, action, text, scope, finding }: Proposal): Wording {
  const paragraph = review.findings.find((one) => one.id === finding)?.paragraph ?? -1;
  return { key: id.slice(finding.length + 1), action, text, scope: textAt(review, paragraph, scope) };
}

/** The wording a decision took; null for one that took none. */
export function wordingOfDecision(review: Anchored, decision: Decision): Wording | null {
  if (decision.action !== 'accept' && decision.action !== 'edit') return null;
  const proposal = review.proposals.find(({ id }) => id === decision.proposal);
  return proposal === undefined ? null : wordingOfProposal(review, proposal);
}

function textAt({ document }: Anchored, paragraph: number, range: Range): string {
  return document.paragraphs[paragraph]?.text.slice(...range) ?? '';
}
