import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handling } from '#shared/model/handling.ts';
import { decideRule, emptyHandling, emptyHistory, record, redo, undo, waive, classify } from '#shared/revise/index.ts';
import { buildReview, template } from './build-review.ts';

const empty = { handling: emptyHandling, history: emptyHistory };
const handling = fc.record({
  decisions: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom({ action: 'comment' } as const, { action: 'reject', reason: '无' } as const)),
  waivedFindings: fc.dictionary(fc.constantFrom('a', 'b'), fc.constant({ scope: 'finding', category: 'other', reason: '' } as const)),
  waivedRules: fc.constant({}),
  profileRules: fc.constant({}),
  classes: fc.dictionary(fc.constantFrom('1:0', '2:0'), fc.constantFrom('professional', 'support')),
}) as fc.Arbitrary<Handling>;

describe('going back and on', () => {
  it('leads back through every act to the beginning, and on again to the end', () => {
    fc.assert(fc.property(fc.array(handling, { maxLength: 8 }), (acts) => {
      let kept: typeof empty = empty;
      const seen: Handling[] = [kept.handling];
      for (const act of acts) {
        const next = record(kept, act);
        if (next.history !== kept.history) seen.push(next.handling);
        kept = next;
      }
      for (const before of seen.slice(0, -1).toReversed()) {
        kept = undo(kept);
        expect(kept.handling).toEqual(before);
      }
      expect(undo(kept)).toEqual(kept);
      for (const after of seen.slice(1)) {
        kept = redo(kept);
        expect(kept.handling).toEqual(after);
      }
      expect(redo(kept)).toEqual(kept);
    }));
  });

  it('forgets what was undone when something new is done, and remembers nothing that changed nothing', () => {
    const first = record(empty, { ...emptyHandling, decisions: { a: { action: 'comment' } } });
    const back = undo(first);
    const other = record(back, { ...emptyHandling, classes: { '1:0': 'support' } });
    expect(redo(other)).toEqual(other);
    expect(record(other, structuredClone(other.handling))).toEqual(other);
  });
});

const both = [template('replace', 'match', '甲'), template('delete', 'match', '', 'fallback')];
const review = buildReview(['完成【其他工作】。', '承担【其他事务】。', '服从【安排】。', '执行【指令】。'], [
  { paragraph: 0, templates: both }, { paragraph: 1, templates: [template('delete', 'match', '', 'fallback')] },
  { paragraph: 2, rule: 'ca002-test' }, { paragraph: 3, templates: both },
]);
const [first, second, third, fourth] = review.findings.map(({ id }) => id) as [string, string, string, string];

describe('a decision for a whole rule', () => {
  it('accepts the recommended wording wherever there is one, and touches nothing that was decided', () => {
    const decided = decideRule(review, { [fourth]: { action: 'comment' } }, 'ca001-test', { action: 'accept' });
    expect(decided).toEqual({ [fourth]: { action: 'comment' }, [first]: { action: 'accept', proposal: `${first}/preferred` } });
  });

  it('rejects every open finding with the one reason, and no other rule', () => {
    const reject = { action: 'reject', reason: '已有附件' } as const;
    expect(decideRule(review, {}, 'ca001-test', reject)).toEqual({ [first]: reject, [second]: reject, [fourth]: reject });
  });

  it('leaves out what is not applicable, and refuses a rule that found nothing', () => {
    const waived = { ...review, notApplicable: { [first]: { scope: 'finding', category: 'other', reason: '' } as const } };
    expect(Object.keys(decideRule(waived, {}, 'ca001-test', { action: 'comment' }))).toEqual([second, fourth]);
    expect(() => decideRule(review, {}, 'ca999-none', { action: 'comment' })).toThrow(RangeError);
  });
});

describe('not applicable', () => {
  const once = { scope: 'finding', category: 'misread', reason: '' } as const;
  const here = { scope: 'document', category: 'not-this-case', reason: '' } as const;

  it('is said of one finding, or of its rule by code', () => {
    expect(waive(review, emptyHandling, first, once)).toEqual({ ...emptyHandling, waivedFindings: { [first]: once } });
    expect(waive(review, emptyHandling, first, here).waivedRules).toEqual({ ca001: here });
    expect(waive(review, emptyHandling, first, { ...here, scope: 'profile' }).profileRules).toEqual({ ca001: { ...here, scope: 'profile' } });
  });

  it('is taken back whole, and leaves what is said of other rules', () => {
    const said = waive(review, waive(review, waive(review, emptyHandling, first, here), third, here), first, once);
    expect(waive(review, said, first, null)).toEqual({ ...emptyHandling, waivedRules: { ca002: here } });
    expect(() => waive(review, emptyHandling, 'ca001:9:9', once)).toThrow(RangeError);
  });
});

describe('the class of an indicator', () => {
  const known = { ...review, indicators: [{ id: '1:0', class: 'professional', reclassified: null }] as unknown as typeof review.indicators };

  it("is the user's until he chooses the tool's again", () => {
    const changed = classify(known, emptyHandling, '1:0', 'support');
    expect(changed.classes).toEqual({ '1:0': 'support' });
    expect(classify(known, changed, '1:0', 'professional').classes).toEqual({});
    expect(classify(known, changed, '1:0', null).classes).toEqual({});
    expect(() => classify(known, emptyHandling, '9:9', 'support')).toThrow(RangeError);
  });
});
