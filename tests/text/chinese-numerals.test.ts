import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChineseAmount, parseChineseNumeral } from '#shared/text/chinese-numerals.ts';

describe('parseChineseNumeral', () => {
  it.each([
    ['零', 0], ['〇', 0], ['一', 1], ['两', 2], ['十', 10], ['十一', 11], ['二十', 20], ['九十九', 99],
    ['一百', 100], ['一百零一', 101], ['一百二十', 120], ['一百二', 120], ['一百一十一', 111], ['两千零五', 2005], ['两千五', 2500],
    ['一万', 10_000], ['一万零一', 10_001], ['两万五', 25_000], ['两万零五', 20_005], ['九千九百九十九万', 99_990_000],
    ['一亿', 1e8], ['一亿二千万', 1.2e8], ['一万二千亿', 1.2e12], ['廿', 20], ['廿三', 23], ['卅一', 31],
  ])('reads %s as %d', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each([
    ['贰拾贰万捌仟捌佰', 228_800], ['叁拾陆万伍仟', 365_000], ['壹佰零伍', 105],
    ['36.5万', 365_000], ['1.2亿', 1.2e8], ['36.3万', 363_000], ['3万5千', 35_000], ['１２００', 1200], ['1,200', 1200], ['228,800.50', 228_800.5],
    ['三点五', 3.5], ['三点五万', 35_000], ['零点零五', 0.05], ['半', 0.5], ['二〇二五', 2025], ['二零二五', 2025],
  ])('reads financial, mixed and decimal writing: %s', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each(['', '万', '百', '个', '十例', '一百百', '十百', '点五', '三点', '1.2.3', '12,34', '二十十', '亿万', '约十'])('refuses %j', (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });

  it('reads back every number below a hundred million that is written out', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
      expect(parseChineseNumeral(write(value))).toBe(value);
    }));
  });
});

describe('parseChineseAmount', () => {
  it.each([
    ['人民币贰拾贰万捌仟捌佰元整', 228_800], ['陆拾陆万元整', 660_000], ['36.5万元', 365_000], ['￥228,800.00元', 228_800], ['¥1200', 1200],
    ['三元五角', 3.5], ['壹佰元零伍分', 100.05], ['五角', 0.5], ['伍拾贰万圆整', 520_000], ['人民币大写：拾万元整', 100_000], ['1,234.56元', 1234.56],
  ])('gives %s in yuan', (text, yuan) => {
    expect(parseChineseAmount(text)).toBe(yuan);
  });

  it.each(['', '36.5万', '元', '若干元', '每小时45元', '三份'])('refuses %j', (text) => {
    expect(parseChineseAmount(text)).toBeNull();
  });
});

/** Writes a number in the formal way, as a second opinion. */
function write(value: number): string {
  if (value === 0) return '零';
  const section = (n: number): string => {
    let out = '';
    [1000, 100, 10, 1].forEach((unit, place) => {
      const digit = Math.floor(n / unit) % 10;
      if (digit > 0) out += '零一二三四五六七八九'[digit] + (['千', '百', '十', ''][place] ?? '');
      else if (out !== '' && !out.endsWith('零') && n % unit > 0) out += '零';
    });
    return out;
  };
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return section(low);
  const gap = low > 0 && low < 1000 ? '零' : '';
  return `${section(high)}万${gap}${low > 0 ? section(low) : ''}`;
}
