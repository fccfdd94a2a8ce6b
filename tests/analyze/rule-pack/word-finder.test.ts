import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildWordFinder } from '#shared/analyze/rule-pack/word-finder.ts';

test('finds the longest word at each place and none inside another, as alternatives sorted by length do', () => {
  const word = fc.string({ unit: fc.constantFrom('社', '工', '站', '点'), minLength: 1, maxLength: 4 });
  fc.assert(fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), fc.string({ unit: fc.constantFrom('社', '工', '站', '点', '的'), maxLength: 30 }), (words, text) => {
    const expected = text.match(new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'gu')) ?? [];
    expect(buildWordFinder(words.map((each) => [each, each] as const))(text)).toEqual([...expected]);
  }));
});
