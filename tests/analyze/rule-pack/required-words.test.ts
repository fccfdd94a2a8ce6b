import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredWords } from '#shared/analyze/rule-pack/required-words.ts';
import { buildWordIndex } from '#shared/analyze/rule-pack/word-index.ts';
import { shippedRules } from '#tests/fixtures/review-file.ts';

describe('the words a pattern cannot do without', () => {
  it.each([
    ['工作任务', [['工作任务']]],
    ['(?:甲|乙)方', [['乙方', '甲方']]],
    ['其[他它]的?工作', [['其他工作', '其他的工作', '其它工作', '其它的工作']]],
    ['交办[^，]{0,8}?工作', [['交办'], ['工作']]],
    ['(?:无偿)?工作', [['工作']]],
    ['工作(?=[，。]|$)', [['工作']]],
    ['(?<fault>交办)工作', [['交办工作']]],
    ['[^，]{0,8}?', []],
    ['(?:工作|.{0,3})', []],
    ['\\d{1,3}次', [['次']]],
  ])('of %s', (source, needs) => {
    expect(requiredWords(source).map((words) => [...words].sort())).toEqual(needs);
  });

  it('are never missing where a shipped pattern matches', () => {
    const { index, rules } = shippedRules().rules;
    const all = rules.flatMap((rule) => rule.patterns);
    const words = [...new Set(all.flatMap(({ needs }) => needs.flat()))];
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom('，', '。', '的', '了')), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (sentence) => {
      const possible = new Set(index.possible(sentence).map(({ pattern }) => pattern));
      const missed = all.filter((pattern) => !possible.has(pattern) && pattern.parts.every((part) => new RegExp(part.source, 'u').test(sentence)));
      expect(missed.map(({ source }) => source)).toEqual([]);
    }), { numRuns: 60 });
  });
});

describe('the exceptions that are asked', () => {
  it('are all that hold', () => {
    const { rules: { rules, strengths, exceptionIndex } } = shippedRules();
    const all = [...rules, ...strengths].flatMap(({ exceptions }) => exceptions);
    const text = fc.array(fc.constantFrom(...new Set(all.flatMap(({ needs }) => needs.flat())), '，', '的', '☆'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (masked) => {
      // Where the mark stands, the sentence has the words that were matched.
      const around = exceptionIndex.read(masked.replaceAll('☆', '某些词'));
      const asked = new Set([...rules, ...strengths].flatMap((rule) => around(rule)));
      expect(all.filter((exception) => !asked.has(exception) && exception.test(masked)).map(({ source }) => source)).toEqual([]);
    }), { numRuns: 60 });
  });
});

describe('an index by words', () => {
  it('gives what may match, in order, and asks for every need', () => {
    const index = buildWordIndex([
      { value: 'both', needs: [['甲方', '乙方'], ['工作']] }, { value: 'one', needs: [['工作任务']] }, { value: 'always', needs: [] },
    ]);
    expect(index.possible('乙方完成工作')).toEqual(['both', 'always']);
    expect(index.possible('工作任务')).toEqual(['one', 'always']);
    expect(index.possible('')).toEqual(['always']);
    expect(index.among(['工作任务', '', '乙方完成工作'])).toEqual([{ value: 'both', texts: [2] }, { value: 'one', texts: [0] }, { value: 'always', texts: [0, 1, 2] }]);
  });

  it.each([1, 31, 32, 33, 64, 70])('gives of %i texts at once what it gives of each', (count) => {
    const index = buildWordIndex([{ value: 'both', needs: [['甲方'], ['工作', '任务']] }, { value: 'one', needs: [['任务']] }, { value: 'always', needs: [] }]);
    const texts = Array.from({ length: count }, (_, at) => ['甲方的工作', '任务', '甲方的任务', '工作'][at % 4] ?? '');
    const each = index.among(texts).map(({ value, texts: own }) => [value, own]);
    expect(each).toEqual(['both', 'one', 'always'].map((value) => [value, texts.flatMap((text, at) => (index.possible(text).includes(value) ? [at] : []))]));
  });
});
