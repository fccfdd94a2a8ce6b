import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, Decisions } from '#shared/model/revision.ts';
import { acceptAllPreferred, decide } from '#shared/revise/index.ts';
import { buildReview, template } from './build-review.ts';

const both = [template('replace', 'match', '甲'), template('delete', 'sentence', '', 'fallback')];
const review = buildReview(['完成【其他工作】。', '【随时】检查。', '服从【安排】。'], [
  { paragraph: 0, templates: both }, { paragraph: 1, level: 'medium', templates: both }, { paragraph: 2, level: 'low', templates: both },
]);
const [first, second, third] = review.findings.map(({ id }) => id) as [string, string, string];

describe('decide', () => {
  it('adds a decision, replaces it, and takes it back', () => {
    const accepted = decide(review, {}, first, { action: 'accept', proposal: `${first}/preferred` });
    expect(accepted).toEqual({ [first]: { action: 'accept', proposal: `${first}/preferred` } });
    const commented = decide(review, accepted, first, { action: 'comment' });
    expect(commented).toEqual({ [first]: { action: 'comment' } });
    expect(decide(review, commented, first, null)).toEqual({});
  });

  it('refuses a finding that the review does not have', () => {
    expect(() => decide(review, {}, 'constructor', { action: 'comment' })).toThrow(RangeError);
    expect(() => decide(review, {}, 'ca001-test:9:9', null)).toThrow(RangeError);
  });

  it('refuses a proposal of another finding', () => {
    expect(() => decide(review, {}, first, { action: 'accept', proposal: `${second}/preferred` })).toThrow(RangeError);
    expect(() => decide(review, {}, first, { action: 'edit', proposal: 'x', text: '' })).toThrow(RangeError);
  });

  it('changes nothing that it was given, and depends on nothing else', () => {
    const decision = fc.oneof(
      fc.constant(null),
      fc.constant<Decision>({ action: 'comment' }),
      fc.string().map((reason): Decision => ({ action: 'reject', reason })),
    );
    const steps = fc.array(fc.tuple(fc.constantFrom(first, second, third), decision), { maxLength: 12 });
    fc.assert(fc.property(steps, (all) => {
      const expected = new Map<string, Decision>();
      let decisions: Decisions = {};
      for (const [finding, next] of all) {
        const before = structuredClone(decisions);
        const result = decide(review, Object.freeze(decisions), finding, next);
        expect(decisions).toEqual(before);
        expect(decide(review, decisions, finding, next)).toEqual(result);
        decisions = result;
        if (next === null) expected.delete(finding);
        else expected.set(finding, next);
      }
      expect(decisions).toEqual(Object.fromEntries(expected));
    }));
  });
});

describe('what is accepted before anybody decided', () => {
  it('is the recommended wording of grave findings, and a comment for the rest', () => {
    expect(acceptAllPreferred(review)).toEqual({
      [first]: { action: 'accept', proposal: `${first}/preferred` },
      [second]: { action: 'accept', proposal: `${second}/preferred` },
      [third]: { action: 'comment' },
    });
  });

  it('is a comment where there is no recommended wording', () => {
    const only = buildReview(['完成【其他工作】。'], [{ paragraph: 0, templates: [template('delete', 'match', '', 'fallback')] }]);
    expect(Object.values(acceptAllPreferred(only))).toEqual([{ action: 'comment' }]);
  });
});
