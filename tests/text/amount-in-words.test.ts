import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAmountInWords } from '#shared/text/amount-in-words.ts';
import { parseChineseAmount } from '#shared/text/chinese-numerals.ts';

describe('writeAmountInWords', () => {
  it.each([
    [115_000, '壹拾壹万伍仟元整'], [1_960_000, '壹佰玖拾陆万元整'], [10_086, '壹万零捌拾陆元整'], [99_990_001, '玖仟玖佰玖拾玖万零壹元整'], [1.05, '壹元零伍分'], [20.5, '贰拾元伍角整'], [3.47, '叁元肆角柒分'],
  ])('writes %d as %s', (yuan, words) => {
    expect(writeAmountInWords(yuan)).toBe(words);
  });

  it('writes what our own reader reads as the same amount', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), (yuan) => {
      const words = writeAmountInWords(yuan);
      expect(words).toMatch(/^[零壹贰叁肆伍陆柒捌玖拾佰仟万]+元整$/);
      expect(parseChineseAmount(words)).toBe(yuan);
    }));
  });
});
