import type { IndicatorTable } from '../../model/contract-outline.ts';
import type { Quantity } from '../../model/indicator.ts';
import type { MessageCode, MessageValues } from '../../model/message.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { extractAll } from './extract-readings.ts';
import type { Inherited, Reading } from './reading.ts';
import { readAmounts } from './read-amounts.ts';
import type { Amount } from './read-amounts.ts';
import { readPeriods } from './read-periods.ts';

/** A row of an indicator list as reading text; empty where the table has no such column. */
export type Row = {
  readonly item: string;
  /** The heading over several rows (专业服务), where the table has such a column; '' otherwise. */
  readonly group: string;
  readonly quantity: string;
  readonly unit: string;
  readonly weight: string;
  readonly requirement: readonly string[];
  readonly floor: string;
  readonly ceiling: string;
  /** The table has a column for amounts, so that an empty one was not filled in. */
  readonly measured: boolean;
};

/** `place`: which cell the reading was found in; its offsets count there. */
export type RowReading = { readonly reading: Reading; readonly place: 'item' | number; readonly weight: number | null };

/** What the reader should know about a row. `unread`: the row names work whose amount cannot be told, and it stands without one. */
export type RowRemark = { readonly code: RowRemarkCode; readonly values: MessageValues; readonly unread: boolean };
type RowRemarkCode = Extract<MessageCode, 'table-quantity-blank' | 'table-quantity-unclear' | 'table-bounds-swapped' | 'table-row-contradiction'>;

export type ReadRow = { readonly readings: readonly RowReading[]; readonly remark: RowRemark | null };

type Lead = Pick<IndicatorTable, 'comparator' | 'period' | 'scope'>;

const nothing: ReadRow = { readings: [], remark: null };
const totals = /^(?:合计|小计|总计|总分|备注|注[：:]?|说明)|(?:合计|小计|总计)$/u;
const filler = /^[-—/／\\无]*$/u;
/** One project, one lot: the row says that the work is bought, not how much of it. */
const wholes: ReadonlySet<string> = new Set(['项', '宗', '批', '包', '年']);

export function readRow(row: Row, table: Lead, vocabularies: Vocabularies): ReadRow {
  if (totals.test(row.item)) return nothing;
  const weight = readWeight(row.weight);
  const { amount, remark } = readCell(row);
  const inherited: Inherited = { header: row.item, period: table.period, announced: table.period, comparator: table.comparator === '>=' ? '>=' : null };
  const inside = row.requirement.flatMap((text, index) => extractAll(text, inherited, vocabularies).map((reading) => ({ reading, place: index })));
  const whole = amount !== null && wholes.has(amount.unit) && amount.value === 1;
  if (amount !== null && !whole) {
    const stated = wholeRow(row, amount, table, inside);
    const contradicted = findContradiction(stated.quantity, inside.map(({ reading }) => reading), row);
    const asked = inside.filter(({ reading }) => reading.quantity.unit === '年').map((found) => ({ ...found, weight: null }));
    return { readings: [{ reading: stated, place: 'item', weight }, ...asked], remark: contradicted };
  }
  const named = extractAll(row.item, { ...inherited, header: '' }, vocabularies).map((reading) => ({ reading, place: 'item' as const }));
  const all = inside.length > 0 ? inside : named;
  return { readings: all.map((found) => ({ ...found, weight: all.length === 1 ? weight : null })), remark: all.length > 0 || whole ? null : remark };
}

/** The amount of the cells; a remark where they hold something else than one, or nothing where there should be one. */
function readCell(row: Row): { readonly amount: Amount | null; readonly remark: RowRemark | null } {
  const low = row.floor === '' || filler.test(row.floor) ? row.quantity : row.floor;
  const capped = row.ceiling !== '' && !filler.test(row.ceiling);
  const remark = (code: RowRemarkCode, values: MessageValues, unread: boolean): RowRemark => ({ code, values: { item: row.item, ...values }, unread });
  const none = !row.measured || row.item === '' ? null : remark('table-quantity-blank', {}, false);
  if (low === '' && !capped) return { amount: null, remark: none };
  const unit = row.unit === '' ? (/[（(]([^）)]{1,4})[）)]$/u.exec(row.item)?.[1] ?? '') : row.unit;
  const read = (text: string): Amount | null => {
    const bare = /^[^一-龥%]*$|^(?:不少于|不低于|至少|不超过|≥|≤|>=|<=)?[\d.,一二两三四五六七八九十百千万-]+$/u.test(text);
    return readAmounts(bare ? `${text}${unit}` : text).amounts[0] ?? (bare ? null : readAmounts(`${text}${unit}`).amounts[0] ?? null);
  };
  if (low === '') return { amount: read(`不超过${row.ceiling}`), remark: none };
  const [floor, ceiling] = [read(low), capped ? read(row.ceiling) : null];
  if (floor === null) return { amount: null, remark: /^[_（）()\s.…]*$/u.test(low) || filler.test(low) ? none : remark('table-quantity-unclear', { text: low }, true) };
  if (ceiling === null || typeof floor.value !== 'number' || typeof ceiling.value !== 'number') return { amount: floor, remark: null };
  if (ceiling.value < floor.value) return { amount: null, remark: remark('table-bounds-swapped', { low: floor.value, high: ceiling.value }, true) };
  return { amount: ceiling.value === floor.value ? { ...floor, comparator: '=', compared: true } : { ...floor, max: ceiling.value, comparator: 'range' }, remark: null };
}

/** The requirement states another number for the same thing: 数量 12例, 要求 全年不少于15例. */
function findContradiction(amount: Quantity, inside: readonly Reading[], row: Row): RowRemark | null {
  const other = inside.find(({ quantity, scope, item }) => quantity.unit === amount.unit && quantity.value !== amount.value && scope === null && quantity.max === null
    && quantity.period === amount.period && (item === row.item || item === ''));
  if (other === undefined || amount.max !== null) return null;
  return { code: 'table-row-contradiction', unread: false, values: { item: row.item, first: `${amount.value}${amount.unit}`, second: `${other.quantity.value}${amount.unit}` } };
}

function wholeRow(row: Row, amount: Amount, table: Lead, inside: readonly { readonly reading: Reading }[]): Reading {
  const said = readAmounts(`${row.quantity}${row.unit}`).periods[0]?.period ?? row.requirement.map(onlyPeriod).find((period) => period !== null);
  // ★成长个案，每例跟进三个月: behind the comma stands how it is done.
  const named = row.item.replace(/^[★▲*●◆■\s]+/u, '').replace(/[（(][^）)]{1,4}[）)]$/u, '').replace(/[，；。].*$/u, '');
  const detail = row.requirement.filter((text) => /[\d一二三四五六七八九十]/u.test(text) || inside.length > 0).join('；');
  return {
    start: 0,
    end: row.item.length,
    item: named,
    contexts: [named, row.item, ...row.requirement, row.group].filter((part) => part !== ''),
    quantity: {
      comparator: amount.compared || amount.comparator !== '=' || isWhole(amount) ? amount.comparator : table.comparator ?? '=',
      value: amount.value, max: amount.max, unit: amount.unit,
      period: amount.period ?? said ?? table.period,
    },
    compared: amount.compared,
    detail: detail === '' ? null : detail,
    scope: amount.scope ?? table.scope,
    reach: null,
    within: null,
  };
}

/** All of something can be no floor. */
const isWhole = ({ unit, value }: Amount): boolean => unit === '%' && value === 100;

/** A cell that holds a word of time and nothing else: 每月. */
function onlyPeriod(text: string): string | null {
  const [period] = readPeriods(text);
  return period !== undefined && period.end - period.start === text.length ? period.period : null;
}

/** 12%, 15分, 15 */
export function readWeight(text: string): number | null {
  const match = /^(\d{1,3}(?:\.\d+)?)[%分]?$/u.exec(text);
  return match ? Number(match[1]) : null;
}
