import { parseChineseNumeral } from './chinese-numerals.ts';
import { formatNumber } from './number-formats.ts';

const chinese = '[〇零一二三四五六七八九十百]+';
const numeral = new RegExp(`${chinese}|[0-9]+|[０-９]+|[①-⑲]`, 'gu');

/**
 * The number behind a number, in the same hand: 第九条 → 第十条, （三） → （四）, 3.2 → 3.3, ① → ②. Only the last part counts up, what
 * stands around it stays. null where there is no number to count from.
 */
export function nextNumber(label: string): string | null {
  const last = [...label.matchAll(numeral)].at(-1);
  const next = last === undefined ? null : countUp(last[0]);
  return last === undefined || next === null ? null : label.slice(0, last.index) + next + label.slice(last.index + last[0].length);
}

/** The same for numbers that one list counts through: （三） and （四）, 3.1 and 3.2, but neither 4.1 nor (3). */
export function numberHand(label: string): string {
  const last = [...label.matchAll(numeral)].at(-1);
  if (last === undefined) return label;
  const kind = /^[0-9]/.test(last[0]) ? '1' : /^[０-９]/.test(last[0]) ? '１' : /^[①-⑲]/.test(last[0]) ? '①' : '一';
  return label.slice(0, last.index) + kind + label.slice(last.index + last[0].length);
}

function countUp(written: string): string | null {
  const circled = written.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled < 0x2473) return String.fromCodePoint(circled + 1);
  const value = parseChineseNumeral(written);
  if (value === null) return null;
  if (/^[0-9]/.test(written)) return String(value + 1);
  return formatNumber(value + 1, /^[０-９]/.test(written) ? 'decimalFullWidth' : 'chineseCountingThousand');
}
