import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstCharacters } from '#shared/analyze/rule-pack/first-characters.ts';
import { gapWays } from '#shared/analyze/rule-pack/gap-ways.ts';
import { requiredWords } from '#shared/analyze/rule-pack/required-words.ts';
import { WordTree } from '#shared/analyze/rule-pack/word-tree.ts';

const begins = (source: string): string | null => {
  const first = firstCharacters(source);
  return first === null ? null : [...first].map((code) => String.fromCharCode(code)).sort().join('');
};

describe('an expression taken apart', () => {
  it.each([
    ['甲方|乙方', '乙甲'], ['(?:上级|各)?(?:民政|街道)局?', '上各民街'], ['[省市县]级', '县市省'], ['(?<!不)必须', '必'], ['(?=甲)甲', '甲'],
    ['.?甲', null], ['甲?', null], ['[^甲]', null], ['\\p{Script=Han}甲', null], ['(?!)', null], ['', null],
  ])('%s begins with %s', (source, characters) => {
    expect(begins(source)).toBe(characters);
  });

  it.each([['\\p{Script=Han}次', [['次']]], ['\\u4e00次', [['次']]], ['[\\]甲]次', [['次']]], ['(甲)\\1次', [['甲'], ['次']]], ['\\b次\\.', [['次.']]]])('%s needs only what it must have', (source, needs) => {
    expect(requiredWords(source)).toEqual(needs);
  });

  it.each([['.{0,9}.{0,9}', 100], ['.{0,9}的.{0,9}', 10], ['.{0,9}(?:的)?.{1,10}', 100], ['甲{0,9}乙{0,9}', 1], ['(?:.{0,4}|甲)乙', 5]])('the gaps of %s share characters in %d ways', (source, ways) => {
    expect(gapWays(source)).toBe(ways);
  });
});

describe('a tree of words', () => {
  it('meets every word at every place, as looking for each of them does', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '方', '应'), minLength: 1, maxLength: 4 });
    fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 40 }), fc.string({ unit: fc.constantFrom('甲', '乙', '方', '应', '的'), maxLength: 40 }), (words, text) => {
      const tree = new WordTree();
      words.forEach((each, number) => tree.add(each, number));
      const { count, values, places } = tree.walk(text);
      const met = Array.from({ length: count }, (_, at) => `${places[at] ?? ''} ${values[at] ?? ''}`);
      const expected = [...text].flatMap((_, at) => words.flatMap((each, number) => (text.startsWith(each, at) ? [`${at} ${number}`] : [])));
      expect([...met].sort()).toEqual(expected.sort());
    }));
  });

  it('grows with its words', () => {
    const tree = new WordTree();
    for (let number = 0; number < 20_000; number += 1) tree.add(`词${String.fromCharCode(0x4e00 + (number % 20_000))}尾`, number);
    expect([...tree.walk('词\u4e00尾词\u5e00尾').values.subarray(0, 2)]).toEqual([0, 0x1000]);
  });
});
