import type { StoredReview } from '#shared/contract/methods.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { Waiver } from '#shared/model/handling.ts';
import type { Decision, Proposal } from '#shared/model/revision.ts';
import type { FindingType, Level } from '#shared/model/rule.ts';
import type { Review } from '#shared/model/review.ts';
import { nextNumber } from '#shared/text/next-number.ts';
import { levels } from '../../parts/levels.ts';
import { withoutOverlaps } from './document/marked-text.ts';
import type { ShownEdit } from './document/marked-text.ts';

export type FindingState = 'open' | 'accepted' | 'edited' | 'commented' | 'rejected' | 'waived';

/** What the screen asks of a review again and again, put together once. */
export type ReviewIndex = {
  readonly findings: ReadonlyMap<string, Finding>;
  readonly byParagraph: ReadonlyMap<number, readonly Finding[]>;
  readonly proposals: ReadonlyMap<string, readonly Proposal[]>;
  /** Wordings that would be a clause of their own, by the paragraph that they would follow. */
  readonly clausesBehind: ReadonlyMap<number, readonly Proposal[]>;
};

export function indexReview(review: Review): ReviewIndex {
  return {
    findings: new Map(review.findings.map((finding) => [finding.id, finding])),
    byParagraph: groupBy(review.findings, (finding) => finding.paragraph),
    proposals: groupBy(review.proposals, (proposal) => proposal.finding),
    clausesBehind: groupBy(review.proposals.filter(({ edits }) => edits[0]?.clause !== undefined), ({ edits }) => edits[0]?.paragraph ?? -1),
  };
}

const states: { readonly [action in Decision['action']]: FindingState } = {
  accept: 'accepted', edit: 'edited', comment: 'commented', reject: 'rejected',
};

export function findingState(decision: Decision | undefined, waiver?: Waiver): FindingState {
  if (waiver !== undefined) return 'waived';
  return decision ? states[decision.action] : 'open';
}

/** Types that fired, with their number, most frequent first. */
export function countByType(findings: readonly Finding[]): readonly (readonly [FindingType, number])[] {
  const groups = [...groupBy(findings, (finding) => finding.type)];
  return groups.map(([type, some]) => [type, some.length] as const).sort((a, b) => b[1] - a[1]);
}

export type Filter = { readonly level: Level | null; readonly type: FindingType | null; readonly status: 'all' | 'open' | 'decided' };
export const noFilter: Filter = { level: null, type: null, status: 'all' };

/** Findings that count: the reader did not mark them as not applicable. */
export function countedFindings({ findings, notApplicable }: Review): readonly Finding[] {
  return findings.filter(({ id }) => notApplicable[id] === undefined);
}

/** Those that are folded away behind the list. */
export function waivedFindings({ findings, notApplicable }: Review): readonly Finding[] {
  return findings.filter(({ id }) => notApplicable[id] !== undefined);
}

/** How many findings of each rule still wait for a decision. */
export function countOpenByRule(review: Review, decisions: StoredReview['decisions']): ReadonlyMap<string, number> {
  const open = countedFindings(review).filter(({ id }) => decisions[id] === undefined);
  return new Map([...groupBy(open, ({ rule }) => rule)].map(([rule, some]) => [rule, some.length]));
}

/** Of those that count: the most urgent first; within a level as they stand in the document. */
export function filterFindings({ review, decisions }: Pick<StoredReview, 'review' | 'decisions'>, filter: Filter): readonly Finding[] {
  const wanted = countedFindings(review).filter((finding) => {
    const decided = decisions[finding.id] !== undefined;
    return (filter.level === null || finding.level === filter.level)
      && (filter.type === null || finding.type === filter.type)
      && (filter.status === 'all' || decided === (filter.status === 'decided'));
  });
  return wanted.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)
    || a.paragraph - b.paragraph || a.range[0] - b.range[0]);
}

/** What the accepted and edited decisions on one paragraph change in its text. */
export function shownEdits(findings: readonly Finding[], index: ReviewIndex, decisions: StoredReview['decisions']): readonly ShownEdit[] {
  return withoutOverlaps(findings.flatMap((finding) => {
    const decision = decisions[finding.id];
    if (decision?.action !== 'accept' && decision?.action !== 'edit') return [];
    const proposal = index.proposals.get(finding.id)?.find((one) => one.id === decision.proposal);
    if (!proposal || proposal.edits.some(({ clause }) => clause !== undefined)) return [];
    if (decision.action === 'edit') return [{ finding: finding.id, range: proposal.scope, text: decision.text }];
    return proposal.edits
      .filter((edit) => edit.paragraph === finding.paragraph)
      .map((edit) => ({ finding: finding.id, range: edit.range, text: edit.text }));
  }));
}

export type ShownClause = { readonly finding: string; readonly text: string };

/** Those of some wordings that were decided, each with the number that follows the one before it. */
export function acceptedClauses(proposals: readonly Proposal[], notApplicable: Review['notApplicable'], decisions: StoredReview['decisions']): readonly ShownClause[] {
  const numbers = new Map<number, string>();
  return proposals.flatMap(({ id, finding, edits: [edit] }) => {
    const decision = decisions[finding];
    const taken = (decision?.action === 'accept' || decision?.action === 'edit') && decision.proposal === id && notApplicable[finding] === undefined;
    if (!taken || edit?.clause === undefined) return [];
    const before = numbers.get(edit.clause.like);
    const number = before === undefined ? edit.clause.number : nextNumber(before) ?? '';
    numbers.set(edit.clause.like, number);
    return [{ finding, text: number + (decision.action === 'edit' ? decision.text : edit.text) }];
  });
}

function groupBy<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
