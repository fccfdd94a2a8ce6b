import type { Fact } from '../../model/facts.ts';
import { parseChineseNumeral } from '../../text/chinese-numerals.ts';
import type { FactWordList } from '../vocabularies.ts';
import { wordsBefore } from './fact-passages.ts';
import type { Passage } from './fact-passages.ts';

type Candidate = Fact<number> & { readonly score: number; readonly dated: boolean };
export type Day = { readonly year: number; readonly month: number; readonly day: number | null };

const year = String.raw`(?:\d{4}|[〇零一二三四五六七八九]{4})`;
const small = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`;
const day = `(${year})[年./-](${small})(?:[月./-](${small})日?|月(?:份|底|初)?)?`;
export const span = new RegExp(`${day}(?:起|开始|始|或含或|（[^）]{1,6}）)?(?:计算|生效|实施|执行|履行)?(?:[，、]?(?:至|到|止于|[-~]|—{1,2})|，(?=${year}[年./-]${small}[月./-]${small}日?(?:止|终|届满|结束)))${day}`, 'gu');
export const length = /(?<![第近满\d])(?<number>\d{1,2}|[一二三四五六七八九十两壹贰叁]{1,3})(?:（\d{1,2}）|\([一二三四五六七八九十]\))?(?:个)?(?<unit>月|年(?:半|(?:零|又|加)?(?<more>\d{1,2}|[一二三四五六七八九十两]{1,2})个月)|年|学年|周年|自然年|服务年度|年度)(?!\d|[一二三四五六七八九十]{1,2}月|[前后]|报|审|检|[级代]|[底末初])|(?<half>半)年/gu;
/** 服务期三年，合同一年一签: what is signed is one year, unless dates say how long this contract runs. */
const yearly = /一年一签|每年一签|逐年签订|一年一采/u;

/** Months from the first day to the last, both included. */
export function readTerm(passages: readonly Passage[], words: FactWordList): Fact<number> | null {
  const candidates = passages.flatMap((passage) => readCandidates(passage, words));
  const best = candidates.reduce<Candidate | null>((left, right) => (right.score >= 3 && (left === null || right.score > left.score) ? right : left), null);
  if (best === null) return null;
  const text = passages.find(({ paragraph }) => paragraph === best.paragraph)?.text ?? '';
  const { paragraph, range } = best;
  return { value: !best.dated && yearly.test(text) ? 12 : best.value, paragraph, range };
}

function readCandidates(passage: Passage, words: FactWordList): readonly Candidate[] {
  const found: Candidate[] = [];
  const add = (start: number, end: number, value: number, dated: boolean): void => {
    const { piece, sentence } = wordsBefore(passage.text, start);
    const near = `${passage.label}${piece}`;
    if (words.never.test(near) || words.never.test(passage.text.slice(end, end + 6)) || value <= 0 || value > 120) return;
    const named = words.strong.test(near) ? 5 : words.strong.test(`${passage.label}${sentence}`) ? 4 : words.weak.test(near) ? 2 : 0;
    const place = passage.section === 'term' ? 3 : passage.section === 'background' ? -2 : passage.section === 'liability' || passage.section === 'payment' || passage.section === 'bid-scoring' ? -3 : 0;
    const range = passage.toOriginal([start, end]);
    // 服务期限 | 自签订之日起12个月: the cell before says it, whatever chapter the table stands in.
    const labelled = passage.row !== null && words.strong.test(passage.label) ? 3 : 0;
    found.push({ value, score: named + place + (dated ? 1 : 0) + labelled, dated, paragraph: passage.paragraph, range });
  };
  const taken: (readonly [number, number])[] = [];
  for (const match of passage.text.matchAll(span)) {
    const [from, to] = [readDay(match[1], match[2], match[3]), readDay(match[4], match[5], match[6])];
    taken.push([match.index, match.index + match[0].length]);
    if (from && to) add(match.index, match.index + match[0].length, countMonths(from, to), true);
  }
  for (const match of passage.text.matchAll(length)) {
    const start = match.index;
    if (taken.some(([low, high]) => start < high && low < start + match[0].length)) continue;
    const months = monthsOf(match);
    if (months !== null) add(start, start + match[0].length, months, false);
  }
  return found;
}

/** 18个月, 一年半, 1年6个月; null for a bare month of the calendar. `match` is of `length`. */
export function monthsOf(match: RegExpExecArray | RegExpMatchArray): number | null {
  const { number: written, unit, more, half } = match.groups ?? {};
  if (half !== undefined) return 6;
  const count = parseChineseNumeral(written ?? '');
  if (count === null || unit === undefined || (unit === '月' && !match[0].includes('个'))) return null;
  if (unit === '月') return count;
  return count * 12 + (unit === '年半' ? 6 : more === undefined ? 0 : parseChineseNumeral(more) ?? 0);
}

export function readDay(y: string | undefined, m: string | undefined, d: string | undefined): Day | null {
  const [a, b, c] = [y, m, d].map((part) => (part === undefined ? null : parseChineseNumeral(part)));
  return typeof a === 'number' && typeof b === 'number' && b >= 1 && b <= 12 ? { year: a, month: b, day: c ?? null } : null;
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 16 June 2025 to 15 June 2026 is twelve; a rest of days is given as a decimal. */
export function countMonths(from: Day, to: Day): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (from.day === null || to.day === null) return months + 1;
  const lastDay = to.day >= (longest[to.month - 1] ?? 31) || (to.month === 2 && to.day === 28);
  const days = lastDay && from.day === 1 ? 31 : to.day + 1 - from.day;
  const exact = months + days / (days === 31 ? 31 : 30);
  const whole = Math.round(exact);
  return Math.abs(exact - whole) < 0.07 ? whole : Math.round(exact * 10) / 10;
}
