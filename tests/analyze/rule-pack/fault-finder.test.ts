import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultFinder } from '#shared/analyze/rule-pack/fault-finder.ts';

/** As the engine tells the places of groups, which the finder avoids asking for. */
function asTold(source: string, text: string, from: number): unknown {
  const find = new RegExp(source, 'dgu');
  find.lastIndex = from;
  const indices = find.exec(text)?.indices;
  return indices === undefined ? null : { whole: indices[0], fault: indices.groups?.['fault'] ?? indices[0] };
}

describe('the words at fault', () => {
  it.each([
    '甲.{0,3}?乙', '(?<fault>甲+乙)', '(?<fault>甲|乙乙)丙', '甲(?<fault>.{0,2}?|丙)乙', '(?:甲|丙)?(?<fault>乙|丙+)', '甲|(?<fault>乙)丙', '甲(?:(?<fault>乙)|丙)', '(甲)(?<fault>乙|丙)\\1?',
    '甲(?<fault>乙)?', '甲(?<fault>乙)?丙', '(?<=甲)(?<fault>乙)(?!丙)', '[(甲](?<fault>[)|乙\\]])丙?', '\\(?(?<fault>甲\\)?)', '(?<other>甲)(?<fault>乙?)', '(?<fault>甲*)', '丙(?<fault>甲*)(?=乙|$)',
  ])('of %s stand where the engine tells them', (source) => {
    const finder = faultFinder(source);
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '(', ')', '|', ']', '𠀀'), maxLength: 12 }), fc.nat({ max: 13 }), (text, from) => {
      expect(finder.next(text, from)).toEqual(asTold(source, text, from));
    }));
  });
});
