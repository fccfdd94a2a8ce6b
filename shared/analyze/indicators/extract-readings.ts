import type { Quantity } from '../../model/indicator.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { classify } from './classify.ts';
import { findDetail } from './details.ts';
import { nameItem, nameTail, readScope } from './item-words.ts';
import { blank } from './mask-numbers.ts';
import { isNoWork } from './no-work.ts';
import type { Amount } from './read-amounts.ts';
import { readAmounts } from './read-amounts.ts';
import type { Period } from './read-periods.ts';
import { isDoneByOthers, refusePiece, refuseSentence, skipConditions } from './refuse.ts';

/** A quantity with the words that belong to it. Places count in the stretch it was read from. */
export type Reading = {
  readonly start: number;
  readonly end: number;
  readonly item: string;
  /** Where the class is looked for, nearest first. */
  readonly contexts: readonly string[];
  readonly quantity: Quantity;
  /** A word such as 不少于 stands with it. */
  readonly compared: boolean;
  readonly detail: string | null;
  readonly scope: string | null;
};

/** What a stretch inherits from the ones before it in the same sentence, and from the list or table it stands in. */
export type Inherited = {
  /** 服务覆盖率：… or the first cell of the row. */
  readonly header: string;
  readonly period: string | null;
  readonly comparator: '>=' | null;
};

export type Stretch = { readonly readings: readonly Reading[]; readonly inherited: Inherited };

export type Lead = {
  /** Everything between the amount before and this one, times of day and year blanked. */
  readonly whole: string;
  /** Its last part, where the counted thing is named. */
  readonly phrase: string;
  readonly phraseStart: number;
  readonly tail: string;
  /** It stands in brackets behind another amount. */
  readonly bracketed: boolean;
};

/** Reads a text of several stretches, each with what the ones before it in the sentence said. */
export function extractAll(text: string, inherited: Inherited, vocabularies: Vocabularies): readonly Reading[] {
  let current = inherited;
  const found: Reading[] = [];
  for (const match of text.matchAll(/[^；。！？]+[；。！？]?/gu)) {
    const read = extractReadings(match[0], current, vocabularies);
    found.push(...read.readings.map((reading) => ({ ...reading, start: reading.start + match.index, end: reading.end + match.index })));
    current = /[。！？]$/u.test(match[0]) ? inherited : read.inherited;
  }
  return found;
}

/** Reads one stretch of text that ends at a full stop or semicolon. `text` is reading text without the item's number. */
export function extractReadings(text: string, inherited: Inherited, vocabularies: Vocabularies): Stretch {
  const header = readHeader(text) ?? inherited.header;
  if (refuseSentence(text) !== null || isDoneByOthers(text)) return { readings: [], inherited };
  const { amounts, periods } = readAmounts(text);
  let timeless = text;
  for (const { start, end } of periods) timeless = timeless.slice(0, start) + blank.repeat(end - start) + timeless.slice(end);
  const readings: Reading[] = [];
  let from = skipConditions(text);
  let carried: { readonly period: string; readonly lasting: boolean } | null = inherited.period === null ? null : { period: inherited.period, lasting: true };
  const leading = findLeadingPeriod(text, periods, amounts, vocabularies);
  for (const [index, amount] of amounts.entries()) {
    if (amount.start < from) continue;
    const lead = readLead(timeless, from, amount, amounts[index + 1]?.start ?? text.length);
    const own = lastPeriod(periods, from, amount.number);
    if (own !== null && own === leading) carried = { period: own.period, lasting: own.lasting };
    from = amount.end;
    if (refusePiece(pieceAround(text, amount)) !== null) continue;
    const last = readings.at(-1) ?? null;
    const detail = findDetail(lead, amount, own !== null || amount.period !== null, last);
    if (detail !== null) {
      if (last && detail !== '') readings[readings.length - 1] = { ...last, detail: [last.detail, detail].filter((part) => part !== null).join('，') };
      continue;
    }
    if (isNoWork({ lead, amount, timed: own !== null || amount.period !== null, header, last }, vocabularies)) continue;
    const period = amount.period ?? own?.period ?? inheritPeriod(carried, lead, amount);
    readings.push(...buildReadings({ text, lead, amount, period, header, last, inherited, vocabularies }));
  }
  const lasting = carried !== null && carried.lasting ? carried.period : null;
  return { readings: applyClosing(text, joinSums(text, readings)), inherited: { ...inherited, header, period: lasting } };
}

function readHeader(text: string): string | null {
  const match = /^([^，；。：]{1,20})：/u.exec(text);
  return match?.[1] !== undefined && readAmounts(match[1]).amounts.length === 0 ? match[1] : null;
}

function pieceAround(text: string, amount: Amount): string {
  const start = Math.max(...['，', '；', '。'].map((mark) => text.lastIndexOf(mark, amount.start - 1))) + 1;
  const behind = /[，；。]/u.exec(text.slice(amount.end));
  return text.slice(start, behind ? amount.end + behind.index : text.length);
}

function readLead(text: string, from: number, amount: Amount, next: number): Lead {
  const whole = text.slice(from, amount.start);
  const cut = Math.max(...['，', '：', '；', '（', '）', '|'].map((mark) => whole.lastIndexOf(mark)));
  const open = text.lastIndexOf('（', amount.start);
  return {
    whole,
    phrase: whole.slice(cut + 1).replace(/^、/u, ''),
    phraseStart: from + cut + 1,
    tail: nameTail(text.slice(amount.end, next)),
    bracketed: open > text.lastIndexOf('）', amount.start) && open >= from - 40 && open > 0,
  };
}

function lastPeriod(periods: readonly Period[], from: number, to: number): Period | null {
  return periods.findLast(({ start, end }) => start >= from && end <= to) ?? null;
}

/** A word of time before anything is named governs the list behind it: 全年开展个案10例、小组5个. */
function findLeadingPeriod(text: string, periods: readonly Period[], amounts: readonly Amount[], vocabularies: Vocabularies): Period | null {
  const first = periods[0];
  if (!first || first.start > (amounts[0]?.start ?? 0)) return null;
  const before = classify(text.slice(0, first.start), vocabularies, '名');
  const named = before !== null && before.weight > 4 && before.vocabulary.only_with.length === 0;
  return named ? null : first;
}

function inheritPeriod(carried: { readonly period: string; readonly lasting: boolean } | null, lead: Lead, amount: Amount): string | null {
  if (carried === null || amount.unit === '%') return null;
  if (carried.lasting) return carried.period;
  return /累计|总|共|合计|全年/u.test(lead.whole) ? null : carried.period;
}

type Parts = {
  readonly text: string;
  readonly lead: Lead;
  readonly amount: Amount;
  readonly period: string | null;
  readonly header: string;
  readonly last: Reading | null;
  readonly inherited: Inherited;
  readonly vocabularies: Vocabularies;
};

/** One reading, or one for each thing where 各 counts several at once. */
function buildReadings(parts: Parts): readonly Reading[] {
  const { lead, amount, vocabularies, text } = parts;
  const back = /^各/u.test(lead.phrase.trim()) && lead.whole.includes('，');
  const list = back ? lead.whole.slice(0, lead.whole.lastIndexOf('，')) : /各(?:自)?[^一-龥]*$/u.test(lead.phrase) ? lead.phrase.replace(/各(?:自)?[^一-龥]*$/u, '') : '';
  const things = list.split(/[、，]|和(?=[一-龥]{2})|与/u).filter((thing) => thing !== '');
  const several = things.length > 1 && things.every((thing) => (classify(thing, vocabularies, amount.unit)?.weight ?? 0) > 1);
  if (several) {
    return things.map((thing) => {
      const start = Math.max(text.lastIndexOf(thing.replace(new RegExp(blank, 'gu'), ''), amount.start), 0);
      return { ...buildReading(parts, thing), start };
    });
  }
  return [buildReading(parts, null)];
}

function buildReading({ lead, amount, period, header, last, inherited, vocabularies }: Parts, thing: string | null): Reading {
  const scope = readScope(lead.whole);
  const scopeless = (text: string): string => (scope ? text.replace(lead.whole.slice(scope.start, scope.end), '') : text);
  const phrase = nameItem(thing ?? scopeless(lead.phrase));
  const words = thing === null ? `${phrase}${lead.tail}` : phrase;
  const earlier = lead.whole.slice(0, lead.whole.length - lead.phrase.length).split(/[，：（）]/u).map((part) => nameItem(scopeless(part))).filter((part) => part !== '').reverse();
  const contexts = [words, ...earlier, header, ...(last ? last.contexts : [])].filter((part) => part !== '');
  const named = classify(words, vocabularies, amount.unit);
  const nearest = named === null && header !== '' ? `${words}${nameItem(header)}` : words;
  const item = words !== '' && nearest !== '' ? nearest : nearestName(earlier, header, last);
  const per = scope?.label ?? (amount.scope === null ? '' : `每${amount.scope}`);
  const first = lead.whole.search(/[^\s，、；：\uE000]/u);
  return {
    start: thing === null ? amount.start - lead.whole.length + Math.max(first, 0) : lead.phraseStart,
    end: amount.end + lead.tail.length,
    item: `${per}${item}`,
    contexts,
    quantity: {
      comparator: inherited.comparator !== null && amount.comparator === '=' && amount.unit !== '%' ? inherited.comparator : amount.comparator,
      value: amount.value, max: amount.max, unit: amount.unit, period,
    },
    compared: amount.compared,
    detail: null,
    scope: scope?.scope ?? amount.scope,
  };
}

function nearestName(earlier: readonly string[], header: string, last: Reading | null): string {
  return earlier[0] ?? (header === '' ? (last?.item ?? '') : nameItem(header));
}

/** 城东4场、城西5场，共9场 is one indicator of nine; so is 共9场：城东4场、城西5场. */
function joinSums(text: string, readings: readonly Reading[]): readonly Reading[] {
  for (const [index, total] of readings.entries()) {
    const summed = /共|合计|总计|总数|累计/u.test(text.slice(Math.max(0, total.start - 2), total.end));
    if (!summed || typeof total.quantity.value !== 'number' || ['名', '人', '位', '%'].includes(total.quantity.unit)) continue;
    for (const parts of [readings.slice(0, index), readings.slice(index + 1)]) {
      const same = parts.filter((part) => part.quantity.unit === total.quantity.unit);
      const sum = same.reduce((left, part) => left + Number(part.quantity.value), 0);
      if (same.length < 2 || sum !== total.quantity.value) continue;
      const detail = same.map((part) => `${part.item}${String(part.quantity.value)}${part.quantity.unit}`).join('、');
      return readings.filter((reading) => !same.includes(reading)).map((reading) => (reading === total ? { ...total, detail } : reading));
    }
  }
  return readings;
}

/** …，以上均为年度最低数量: said at the end, meant for all. */
function applyClosing(text: string, readings: readonly Reading[]): readonly Reading[] {
  const closing = /(?:^|[，；。])以上(?:各项|指标|数量|均|服务|为)[^，；]{0,8}(?:最低|下限|不少于)/u.exec(text);
  if (!closing) return readings;
  const period = /年度|全年|每年/u.test(text.slice(closing.index)) ? '年' : null;
  return readings.map((reading) => reading.quantity.unit === '%' || reading.quantity.comparator !== '=' ? reading : {
    ...reading, quantity: { ...reading.quantity, comparator: '>=', period: reading.quantity.period ?? period },
  });
}

