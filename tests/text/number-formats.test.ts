import { describe, expect, it } from 'vitest';
import { formatNumber } from '#shared/text/number-formats.ts';

const values = [1, 9, 10, 11, 19, 20, 21, 99, 100, 101, 110, 111, 1000, 1001, 1010, 1100, 10000];

function write(format: string): string {
  return values.map((value) => formatNumber(value, format)).join(' ');
}

describe('a number in the word processor’s format', () => {
  it.each([
    ['decimal', '1 9 10 11 19 20 21 99 100 101 110 111 1000 1001 1010 1100 10000'],
    ['decimalZero', '01 09 10 11 19 20 21 99 100 101 110 111 1000 1001 1010 1100 10000'],
    ['decimalFullWidth', '１ ９ １０ １１ １９ ２０ ２１ ９９ １００ １０１ １１０ １１１ １０００ １００１ １０１０ １１００ １００００'],
    ['chineseCounting', '一 九 十 十一 十九 二十 二十一 九十九 一○○ 一○一 一一○ 一一一 一○○○ 一○○一 一○一○ 一一○○ 一○○○○'],
    ['taiwaneseCounting', '一 九 十 十一 十九 二十 二十一 九十九 一○○ 一○一 一一○ 一一一 一○○○ 一○○一 一○一○ 一一○○ 一○○○○'],
    ['chineseCountingThousand', '一 九 十 十一 十九 二十 二十一 九十九 一百 一百〇一 一百一十 一百一十一 一千 一千〇一 一千〇一十 一千一百 一万'],
    ['chineseLegalSimplified', '壹 玖 壹拾 壹拾壹 壹拾玖 贰拾 贰拾壹 玖拾玖 壹佰 壹佰零壹 壹佰壹拾 壹佰壹拾壹 壹仟 壹仟零壹 壹仟零壹拾 壹仟壹佰 壹万'],
    ['japaneseCounting', '一 九 十 十一 十九 二十 二十一 九十九 百 百一 百十 百十一 千 千一 千十 千百 一万'],
    ['ideographDigital', '一 九 一〇 一一 一九 二〇 二一 九九 一〇〇 一〇一 一一〇 一一一 一〇〇〇 一〇〇一 一〇一〇 一一〇〇 一〇〇〇〇'],
    ['ideographTraditional', '甲 壬 癸 11 19 20 21 99 100 101 110 111 1000 1001 1010 1100 10000'],
    ['ideographZodiac', '子 申 酉 戌 19 20 21 99 100 101 110 111 1000 1001 1010 1100 10000'],
    ['decimalEnclosedCircle', '① ⑨ ⑩ ⑪ ⑲ ⑳ 21 99 100 101 110 111 1000 1001 1010 1100 10000'],
  ])('%s', (format, expected) => {
    expect(write(format)).toBe(expected);
  });

  it('repeats letters behind z', () => {
    expect([1, 26, 27, 28, 52, 53].map((value) => formatNumber(value, 'lowerLetter'))).toEqual(['a', 'z', 'aa', 'bb', 'zz', 'aaa']);
    expect(formatNumber(28, 'upperLetter')).toBe('BB');
  });

  it('writes roman numbers by subtraction and digits where they end', () => {
    expect([4, 9, 14, 40, 99, 1994, 4000].map((value) => formatNumber(value, 'upperRoman')))
      .toEqual(['IV', 'IX', 'XIV', 'XL', 'XCIX', 'MCMXCIV', '4000']);
    expect(formatNumber(4, 'lowerRoman')).toBe('iv');
  });

  it('joins the groups above and below ten thousand', () => {
    expect([10_001, 12_345, 20_010, 100_000].map((value) => formatNumber(value, 'chineseCountingThousand')))
      .toEqual(['一万〇一', '一万二千三百四十五', '二万〇一十', '十万']);
  });

  it('gives plain digits for a format it does not know and nothing for none', () => {
    expect([formatNumber(7, 'hindiVowels'), formatNumber(7, 'constructor'), formatNumber(7, 'none'), formatNumber(-3, 'upperLetter')])
      .toEqual(['7', '7', '', '-3']);
  });
});
