import { describe, expect, it } from 'vitest';
import type { Decisions } from '#shared/model/revision.ts';
import type { Review } from '#shared/model/review.ts';
import { carryOver, emptyHandling, emptyHistory, record, undo } from '#shared/revise/index.ts';
import type { Kept } from '#shared/revise/index.ts';
import { buildReview, template } from './build-review.ts';

const nothing: Kept = { handling: emptyHandling, history: emptyHistory, leftOver: [] };
const once = { scope: 'finding', category: 'misread', reason: '' } as const;

function decided(decisions: Decisions): Kept {
  return { ...record(nothing, { ...emptyHandling, decisions }), leftOver: [] };
}

const idOf = (review: Review, at: number): string => review.findings[at]?.id ?? '';
const accept = (review: Review, at: number) => ({ action: 'accept', proposal: `${idOf(review, at)}/preferred` }) as const;

describe('what was said, in a newer review of the same document', () => {
  const lines = ['乙方完成【其他工作】。', '乙方服从【安排】。'];
  const earlier = buildReview(lines, [{ paragraph: 0 }, { paragraph: 1 }]);

  it('stays the same when the review is the same', () => {
    const kept = decided({ [idOf(earlier, 0)]: accept(earlier, 0), [idOf(earlier, 1)]: { action: 'reject', reason: '可以' } });
    expect(carryOver(earlier, kept, earlier)).toEqual(kept);
  });

  it('follows its sentence when rules quote other words of it, and its words when rules rename themselves', () => {
    const kept = decided({ [idOf(earlier, 0)]: { action: 'comment' }, [idOf(earlier, 1)]: { action: 'reject', reason: '可以' } });
    const later = buildReview(['乙方【完成其他工作】。', '乙方服从【安排】。'], [{ paragraph: 0 }, { paragraph: 1, rule: 'ca001-new-words' }]);
    expect(carryOver(earlier, kept, later)).toMatchObject({
      handling: { decisions: { [idOf(later, 0)]: { action: 'comment' }, [idOf(later, 1)]: { action: 'reject', reason: '可以' } } }, leftOver: [],
    });
  });

  it('goes to the same place when the same words stand twice', () => {
    const twice = ['乙方完成【其他工作】。', '空行', '乙方完成【其他工作】。'];
    const before = buildReview(twice, [{ paragraph: 2 }]);
    const later = buildReview(twice, [{ paragraph: 0 }, { paragraph: 2 }]);
    const carried = carryOver(before, decided({ [idOf(before, 0)]: { action: 'comment' } }), later);
    expect(Object.keys(carried.handling.decisions)).toEqual([idOf(later, 1)]);
  });

  it('keeps an accepted wording word for word when the newer rules propose another', () => {
    const before = buildReview(lines, [{ paragraph: 0, templates: [template('replace', 'match', '附件所列工作')] }]);
    const later = buildReview(lines, [{ paragraph: 0, templates: [template('replace', 'match', '双方商定的工作')] }]);
    const carried = carryOver(before, decided({ [idOf(before, 0)]: accept(before, 0) }), later);
    expect(carried.handling.decisions).toEqual({ [idOf(later, 0)]: { action: 'edit', proposal: `${idOf(later, 0)}/preferred`, text: '附件所列工作' } });
  });

  it('waits where nothing fits, is told, and returns when a review has a place for it', () => {
    const before = buildReview(lines, [{ paragraph: 0 }, { paragraph: 1 }]);
    const kept = { ...record(nothing, { ...emptyHandling, decisions: { [idOf(before, 0)]: accept(before, 0) }, waivedFindings: { [idOf(before, 1)]: once } }), leftOver: [] };
    const none = buildReview(lines, []);
    const waiting = carryOver(before, kept, none);
    expect(waiting.handling).toEqual(emptyHandling);
    expect(waiting.leftOver.map(({ part, anchor }) => [part, anchor.clause, anchor.quote])).toEqual([['decisions', '第五条', '其他工作'], ['waivedFindings', '第五条', '安排']]);
    expect(waiting.history).toEqual(emptyHistory);
    const back = carryOver(none, waiting, before);
    expect(back.handling).toEqual(kept.handling);
    expect(back.leftOver).toEqual([]);
  });

  it('waits too when the newer wording works on other words, so that nothing is changed unread', () => {
    const before = buildReview(lines, [{ paragraph: 0, templates: [template('replace', 'match', '附件所列工作')] }]);
    const later = buildReview(lines, [{ paragraph: 0, templates: [template('delete', 'sentence')] }]);
    const carried = carryOver(before, decided({ [idOf(before, 0)]: accept(before, 0) }), later);
    expect(carried.handling.decisions).toEqual({});
    expect(carried.leftOver).toHaveLength(1);
  });

  it('can still be undone', () => {
    const kept = decided({ [idOf(earlier, 0)]: accept(earlier, 0) });
    const later = buildReview(['乙方【完成其他工作】。', '乙方服从【安排】。'], [{ paragraph: 0, templates: [template('replace', 'match', '双方书面确认的工作')] }]);
    const carried = carryOver(earlier, { ...kept, handling: { ...kept.handling } }, later);
    expect(undo(carried).handling.decisions).toEqual({});
  });

  it('follows an indicator by its words', () => {
    const indicator = (id: string, paragraph: number) => ({ id, paragraph, quote: '个案服务10例', item: '个案服务', range: [0, 7] }) as unknown as Review['indicators'][number];
    const before = { ...earlier, indicators: [indicator('1:0', 1)] };
    const later = { ...earlier, indicators: [indicator('1:4', 1)] };
    const carried = carryOver(before, { ...nothing, handling: { ...emptyHandling, classes: { '1:0': 'support' } } }, later);
    expect(carried.handling.classes).toEqual({ '1:4': 'support' });
    expect(carryOver(before, { ...nothing, handling: { ...emptyHandling, classes: { '1:0': 'support' } } }, earlier).leftOver).toMatchObject([{ part: 'classes', value: 'support' }]);
  });
});
