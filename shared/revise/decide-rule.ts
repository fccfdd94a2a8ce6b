import type { Review } from '../model/review.ts';
import type { Decision, Decisions } from '../model/revision.ts';

/** What shall happen to every open finding of a rule. */
export type RuleChoice = { readonly action: 'accept' } | { readonly action: 'comment' } | { readonly action: 'reject'; readonly reason: string };

/**
 * Decides every finding of the rule that is open and applicable. Accepting takes the recommended wording; a finding that has
 * none stays open, since there is nothing to accept. Throws RangeError for a rule without findings in this review.
 */
export function decideRule(review: Review, decisions: Decisions, rule: string, choice: RuleChoice): Decisions {
  const ofRule = review.findings.filter((finding) => finding.rule === rule);
  if (ofRule.length === 0) throw new RangeError(`No finding of rule ${rule}`);
  const open = ofRule.filter(({ id }) => decisions[id] === undefined && review.notApplicable[id] === undefined);
  const decided = open.flatMap(({ id }) => {
    const decision = decisionFor(review, id, choice);
    return decision === null ? [] : [[id, decision] as const];
  });
  return { ...decisions, ...Object.fromEntries(decided) };
}

function decisionFor(review: Review, finding: string, choice: RuleChoice): Decision | null {
  if (choice.action !== 'accept') return choice;
  const proposal = review.proposals.find(({ finding: owner, kind }) => owner === finding && kind === 'preferred');
  return proposal === undefined ? null : { action: 'accept', proposal: proposal.id };
}
