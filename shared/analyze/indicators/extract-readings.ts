import type { Vocabularies } from '../vocabularies.ts';
import { buildReadings } from './build-readings.ts';
import { withReach } from './find-reach.ts';
import { classify } from './classify.ts';
import { findDetail } from './details.ts';
import { beginsWithPlace, nameItem, nameTail } from './item-words.ts';
import { joinBounds, joinSums, joinYears } from './join-readings.ts';
import { readClosing, saysFloor } from './lead-ins.ts';
import { blank } from './mask-numbers.ts';
import { isNoWork, leadsOn } from './no-work.ts';
import type { Amount } from './read-amounts.ts';
import { readAmounts } from './read-amounts.ts';
import type { Period } from './read-periods.ts';
import type { Inherited, Lead, Reading, Stretch } from './reading.ts';
import { isPlace, isTime, percent } from '../../text/units.ts';
import { isDoneByOthers, isPurchaserFirst, refusePiece, refuseSentence, skipConditions } from './refuse.ts';

/** Reads a text of several stretches, each with what the ones before it in the sentence said. */
export function extractAll(text: string, inherited: Inherited, vocabularies: Vocabularies): readonly Reading[] {
  const fresh = withClosing(inherited, text);
  let current = fresh;
  const found: Reading[] = [];
  for (const match of text.matchAll(/[^；。！？]+[；。！？]?/gu)) {
    const read = extractReadings(match[0], current, vocabularies);
    found.push(...read.readings.map((reading) => ({ ...reading, start: reading.start + match.index, end: reading.end + match.index })));
    current = /[。！？]$/u.test(match[0]) ? fresh : read.inherited;
  }
  return found;
}

/** What stands in front, and what the end of the text adds for all of it. */
export function withClosing(inherited: Inherited, text: string): Inherited {
  const { period, comparator } = readClosing(text);
  return { ...inherited, period: period ?? inherited.period, announced: period ?? inherited.announced, comparator: comparator ?? inherited.comparator };
}

/** Reads one stretch of text that ends at a full stop or semicolon. `text` is reading text without the item's number. */
export function extractReadings(text: string, before: Inherited, vocabularies: Vocabularies): Stretch {
  const own = readHeader(text);
  const named = own ?? before.header;
  let header = named;
  const inherited: Inherited = own !== null && saysFloor(own) ? { ...before, comparator: '>=' } : before;
  const { amounts, periods } = readAmounts(text);
  if (refuseSentence(text) !== null || isPurchaserFirst(text) || isDoneByOthers(upTo(text, amounts[0]))) return { readings: [], inherited };
  let timeless = text;
  for (const { start, end } of periods) timeless = timeless.slice(0, start) + blank.repeat(end - start) + timeless.slice(end);
  const readings: Reading[] = [];
  let nested = false;
  let from = skipConditions(text);
  // Words of time are heard from here: 全年四个社区合计96场 is a year's amount, though 四个 counts no work.
  let heard = from;
  let carried: { readonly period: string; readonly lasting: boolean } | null = inherited.period === null ? null : { period: inherited.period, lasting: true };
  const leading = findLeadingPeriod(text, periods, amounts, vocabularies);
  for (const [index, amount] of amounts.entries()) {
    if (amount.start < from) continue;
    const lead = readLead(timeless, from, amount, amounts[index + 1]?.start ?? text.length);
    const near = lastPeriod(periods, heard, amount.number) ?? readPaperPeriod(lead.phrase, amount);
    if (near !== null && near === leading) carried = { period: near.period, lasting: near.lasting };
    if (leadsOn(lead, amount)) continue;
    if (!isTime(amount.unit) || amount.compared) from = amount.end;
    const piece = pieceAround(text, amount);
    if (refusePiece(piece) !== null || isDoneByOthers(piece)) continue;
    const last = readings.at(-1) ?? null;
    const detail = findDetail(lead, amount, near !== null || amount.period !== null, last, nested);
    if (detail !== null) {
      nested = true;
      [from, heard] = [amount.end, amount.end];
      if (last === null && header === '') header = nameItem(/^[^，；。（]*/u.exec(lead.whole)?.[0] ?? '');
      if (last && detail !== '') readings[readings.length - 1] = { ...last, detail: [last.detail, detail].filter((part) => part !== null).join('，') };
      continue;
    }
    if (isNoWork({ lead, amount, timed: near !== null || amount.period !== null, header, last }, vocabularies)) {
      if (!isPlace(amount.unit) && (amount.unit !== '个' || !beginsWithPlace(lead.tail))) heard = from;
      continue;
    }
    heard = from;
    const upper = joinBounds(last, amount, lead);
    if (upper !== null) {
      readings[readings.length - 1] = upper;
      continue;
    }
    const along = last !== null && /^[、和及]$/u.test(lead.whole) ? last.quantity : null;
    const period = amount.period ?? near?.period ?? along?.period ?? (amount.unit === percent ? inherited.announced : inheritPeriod(carried, lead));
    const own = along !== null && !amount.compared && amount.comparator === '=' && along.comparator !== 'range' ? { ...amount, comparator: along.comparator } : amount;
    readings.push(...buildReadings({ text, lead, amount: own, period, periods, header, last, inherited, vocabularies }));
  }
  const lasting = carried !== null && carried.lasting ? carried.period : null;
  return { readings: withReach(text, amounts, joinYears(joinSums(text, readings))), inherited: { ...inherited, header: named, period: lasting } };
}

/** 日报1次、周报1次: the paper's own name says how often. */
function readPaperPeriod(phrase: string, { unit, value, number }: Amount): Period | null {
  const word = /(?<word>[日周月季])报$/u.exec(phrase)?.groups?.['word'];
  const period = word === undefined || value !== 1 || !['次', '份', '期'].includes(unit) ? undefined : paperPeriods[word];
  return period === undefined ? null : { start: number, end: number, period, lasting: false };
}

const paperPeriods: Readonly<Record<string, string>> = { 日: '日', 周: '周', 月: '月', 季: '季度' };

function readHeader(text: string): string | null {
  const match = /^([^，；。：]{1,20})：/u.exec(text);
  return match?.[1] !== undefined && readAmounts(match[1]).amounts.length === 0 ? match[1] : null;
}

/** All to the end of the piece with the first amount: 名单由甲方提供，每月不超过150户. */
function upTo(text: string, first: Amount | undefined): string {
  const end = first === undefined ? -1 : text.slice(first.end).search(/[，；。]/u);
  return first === undefined || end === -1 ? text : text.slice(0, first.end + end);
}

function pieceAround(text: string, amount: Amount): string {
  const start = Math.max(...['，', '；', '。'].map((mark) => text.lastIndexOf(mark, amount.start - 1))) + 1;
  const behind = /[，；。]/u.exec(text.slice(amount.end));
  return text.slice(start, behind ? amount.end + behind.index : text.length);
}

function readLead(text: string, from: number, amount: Amount, next: number): Lead {
  const whole = text.slice(from, amount.start);
  // 1个志愿服务站点、打造2个品牌: what the amount before counted ends at the 、 behind it.
  const counted = from === 0 || nameTail(whole) === '' ? -1 : /^[^，；。、：（）|]+、/u.exec(whole)?.[0].lastIndexOf('、') ?? -1;
  const cut = Math.max(counted, ...['，', '：', '；', '（', '）', '|'].map((mark) => whole.lastIndexOf(mark)));
  const open = text.lastIndexOf('（', amount.start);
  return {
    whole,
    phrase: whole.slice(cut + 1).replace(/^、/u, ''),
    phraseStart: from + cut + 1,
    tail: nameTail(text.slice(amount.end, next)),
    behind: text.slice(amount.end, amount.end + 16),
    bracketed: open > text.lastIndexOf('）', amount.start) && open >= from - 40 && open > 0,
  };
}

function lastPeriod(periods: readonly Period[], from: number, to: number): Period | null {
  return periods.findLast(({ start, end }) => start >= from && end <= to) ?? null;
}

/** 对社区矫正对象每月…: whom the work is for, not what it is. */
const whom = /^(?:对|为|向|给|针对|面向)(?![^，]*(?:开展|提供|组织|实施|进行|完成))[^，；：]{1,16}$/u;

/** A word of time before anything is named governs the list behind it: 全年开展个案10例、小组5个. */
function findLeadingPeriod(text: string, periods: readonly Period[], amounts: readonly Amount[], vocabularies: Vocabularies): Period | null {
  const first = periods[0];
  if (!first || first.start > (amounts[0]?.start ?? 0)) return null;
  // 慈善帮扶：全年…: a heading names the work, and a word that spans it all still governs the list.
  const ahead = text.slice(0, first.start).replace(first.lasting ? /^[^，；。：]{1,20}：/u : /(?!)/u, '');
  if (whom.test(ahead)) return first;
  const before = classify(ahead, vocabularies, '名');
  const named = before !== null && before.weight > 4 && !before.narrow;
  return named ? null : first;
}

function inheritPeriod(carried: { readonly period: string; readonly lasting: boolean } | null, lead: Lead): string | null {
  if (carried === null) return null;
  if (carried.lasting) return carried.period;
  if (/^，?(?:同步|另|同时|此外)/u.test(lead.whole)) return null;
  return /累计|总|共|合计|全年/u.test(lead.whole) ? null : carried.period;
}
