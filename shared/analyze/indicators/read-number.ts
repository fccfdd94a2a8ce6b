import { parseChineseNumeral } from '../../text/chinese-numerals.ts';

/** Written numbers as sources of regular expressions: Chinese numerals alone, and either script with 万 behind it. */
export const chineseNumber = '(?:[零〇一二两三四五六七八九十廿百千万]{1,12}|(?<![队收陆])[零壹贰叁肆伍陆柒捌玖拾佰仟万]{1,12})';
export const writtenNumber = String.raw`(?:\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,4})?[百千万亿]?|${chineseNumber})`;

/** 120, 1,200, 3.2万, 一百二十 → the number; null when the characters make none. */
export function readNumber(text: string): number | null {
  const short = /^(\d+(?:\.\d+)?)([百千])$/u.exec(text);
  return short ? Number(short[1]) * (short[2] === '百' ? 100 : 1000) : parseChineseNumeral(text);
}

/** Two decimals at most: two thirds are 66.67 %. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
