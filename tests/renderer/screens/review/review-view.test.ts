import { describe, expect, it } from 'vitest';
import { acceptedClauses, countByType, countOpenByRule, filterFindings, findingState, indexReview, noFilter, shownEdits, waivedFindings } from '#renderer/screens/review/review-view.ts';
import { finding, proposal, storedReview } from '../../sample-review.ts';

const low = finding(1, [0, 4], 'low', { type: 'open_list' });
const high = finding(7, [3, 9], 'high');
const highEarlier = finding(2, [5, 8], 'high');

describe('filterFindings', () => {
  it('puts the most urgent first, and within a level the earlier place', () => {
    expect(filterFindings(storedReview([low, high, highEarlier]), noFilter)).toEqual([highEarlier, high, low]);
  });

  it('keeps one level, one type, or what waits for a decision', () => {
    const stored = storedReview([low, high, highEarlier], [], { decisions: { [high.id]: { action: 'comment' } } });
    expect(filterFindings(stored, { ...noFilter, level: 'high' })).toEqual([highEarlier, high]);
    expect(filterFindings(stored, { ...noFilter, type: 'open_list' })).toEqual([low]);
    expect(filterFindings(stored, { ...noFilter, status: 'open' })).toEqual([highEarlier, low]);
    expect(filterFindings(stored, { ...noFilter, level: 'high', status: 'decided' })).toEqual([high]);
  });
});

describe('countByType', () => {
  it('lists only types that fired, the most frequent first', () => {
    expect(countByType([low, high, highEarlier])).toEqual([['open_ended_tasks', 2], ['open_list', 1]]);
  });
});

describe('findingState', () => {
  it('tells the five states apart', () => {
    expect([
      findingState(undefined),
      findingState({ action: 'accept', proposal: 'p' }),
      findingState({ action: 'edit', proposal: 'p', text: '' }),
      findingState({ action: 'comment' }),
      findingState({ action: 'reject', reason: '' }),
    ]).toEqual(['open', 'accepted', 'edited', 'commented', 'rejected']);
  });
});

describe('shownEdits', () => {
  const preferred = proposal(high, 'preferred', [[3, 5, '附件'], [7, 9, '']], { scope: [0, 10] });
  const edits = (decisions: Parameters<typeof shownEdits>[2]) =>
    shownEdits([high], indexReview(storedReview([high], [preferred]).review), decisions).map(({ range, text }) => [...range, text]);

  it('shows the smallest changes of an accepted proposal', () => {
    expect(edits({ [high.id]: { action: 'accept', proposal: preferred.id } })).toEqual([[3, 5, '附件'], [7, 9, '']]);
  });

  it("shows the reader's own wording in place of the whole scope", () => {
    expect(edits({ [high.id]: { action: 'edit', proposal: preferred.id, text: '按附件执行。' } })).toEqual([[0, 10, '按附件执行。']]);
  });

  it('changes nothing for a comment, a rejection, no decision, or a proposal that is not there', () => {
    expect(edits({ [high.id]: { action: 'comment' } })).toEqual([]);
    expect(edits({ [high.id]: { action: 'reject', reason: '已有约定' } })).toEqual([]);
    expect(edits({})).toEqual([]);
    expect(edits({ [high.id]: { action: 'accept', proposal: 'ca999' } })).toEqual([]);
  });
});

describe('what is not applicable', () => {
  const stored = storedReview([low, high, highEarlier]);
  const waived = { ...stored, review: { ...stored.review, notApplicable: { [high.id]: { scope: 'finding', category: 'other', reason: '' } as const } } };

  it('is in no list but its own, and has its own state', () => {
    expect(filterFindings(waived, noFilter)).toEqual([highEarlier, low]);
    expect(waivedFindings(waived.review)).toEqual([high]);
    expect(findingState({ action: 'comment' }, waived.review.notApplicable[high.id])).toBe('waived');
  });

  it('is not among the findings of a rule that wait', () => {
    expect(countOpenByRule(waived.review, { [low.id]: { action: 'comment' } })).toEqual(new Map([[high.rule, 1]]));
  });
});

describe('acceptedClauses', () => {
  const clause = (owner: typeof low) => ({ ...proposal(owner, 'preferred', []), edits: [{ paragraph: 4, range: [6, 6] as const, text: '甲方提供场地。', clause: { like: 4, number: '（三）', lead: '（三）' } }] });
  const [first, second] = [clause(low), clause(high)];

  it('shows what was accepted behind its paragraph, numbered on, and nothing of it inside the paragraph', () => {
    const decisions = { [low.id]: { action: 'accept', proposal: first.id }, [high.id]: { action: 'edit', proposal: second.id, text: '甲方协调。' } } as const;
    expect(acceptedClauses([first, second], {}, decisions)).toEqual([{ finding: low.id, text: '（三）甲方提供场地。' }, { finding: high.id, text: '（四）甲方协调。' }]);
    const { review } = storedReview([low, high], [first, second]);
    expect(indexReview(review).clausesBehind.get(4)).toEqual([first, second]);
    expect(shownEdits([low, high], indexReview(review), decisions)).toEqual([]);
  });

  it('shows nothing of what is open or does not apply', () => {
    expect(acceptedClauses([first], {}, {})).toEqual([]);
    expect(acceptedClauses([first], { [low.id]: { scope: 'finding', category: 'other', reason: '' } }, { [low.id]: { action: 'accept', proposal: first.id } })).toEqual([]);
  });
});
