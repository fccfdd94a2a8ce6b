import type { IndicatorTable } from '../../model/contract-outline.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { extractAll } from './extract-readings.ts';
import type { Inherited, Reading } from './reading.ts';
import { readAmounts } from './read-amounts.ts';
import type { Amount } from './read-amounts.ts';

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
};

/** `place`: which cell the reading was found in; its offsets count there. */
export type RowReading = { readonly reading: Reading; readonly place: 'item' | number; readonly weight: number | null };

type Lead = Pick<IndicatorTable, 'comparator' | 'period'>;

const totals = /^(?:合计|小计|总计|总分|备注|注[：:]?|说明)/u;
/** One project, one lot: the row says that the work is bought, not how much of it. */
const wholes: ReadonlySet<string> = new Set(['项', '宗', '批', '包', '年']);

export function readRow(row: Row, table: Lead, vocabularies: Vocabularies): readonly RowReading[] {
  if (totals.test(row.item)) return [];
  const weight = readWeight(row.weight);
  const amount = readCell(row);
  const inherited: Inherited = { header: row.item, period: table.period, comparator: table.comparator === '>=' ? '>=' : null };
  const sentences = row.requirement.map((text, index) => ({ index, readings: extractAll(text, inherited, vocabularies) }));
  const inside = sentences.flatMap(({ index, readings }) => readings.map((reading) => ({ reading, place: index })));
  if (amount !== null && !(wholes.has(amount.unit) && inside.length > 0)) return [{ reading: wholeRow(row, amount, table, inside), place: 'item', weight }];
  if (row.quantity === '' || amount === null || wholes.has(amount.unit)) {
    const named = extractAll(row.item, { ...inherited, header: '' }, vocabularies).map((reading) => ({ reading, place: 'item' as const }));
    const all = inside.length > 0 ? inside : named;
    return all.map((found) => ({ ...found, weight: all.length === 1 ? weight : null }));
  }
  return [];
}

function readCell(row: Row): Amount | null {
  const low = row.floor === '' ? row.quantity : row.floor;
  const joined = row.floor !== '' && row.ceiling !== '' ? `${low}-${row.ceiling}` : low;
  if (!/[\d一二两三四五六七八九十百]/u.test(joined)) return null;
  const unit = row.unit === '' ? (/[（(]([^）)]{1,4})[）)]$/u.exec(row.item)?.[1] ?? '') : row.unit;
  const bare = /^[^一-龥%]*$|^(?:不少于|不低于|至少|不超过|≥|≤|>=|<=)?[\d.,一二两三四五六七八九十百千万-]+$/u.test(joined);
  return readAmounts(bare ? `${joined}${unit}` : joined).amounts[0] ?? (bare ? null : readAmounts(`${joined}${unit}`).amounts[0] ?? null);
}

function wholeRow(row: Row, amount: Amount, table: Lead, inside: readonly { readonly reading: Reading }[]): Reading {
  const cell = `${row.quantity}${row.unit}`;
  const said = readAmounts(cell).periods[0]?.period ?? null;
  const detail = row.requirement.filter((text) => /[\d一二三四五六七八九十]/u.test(text) || inside.length > 0).join('；');
  return {
    start: 0,
    end: row.item.length,
    item: row.item.replace(/[（(][^）)]{1,4}[）)]$/u, ''),
    contexts: [row.item, ...row.requirement, row.group].filter((part) => part !== ''),
    quantity: {
      comparator: amount.compared || amount.comparator !== '=' || amount.unit === '%' ? amount.comparator : table.comparator ?? '=',
      value: amount.value, max: amount.max, unit: amount.unit,
      period: amount.period ?? said ?? (amount.unit === '%' ? null : table.period),
    },
    compared: amount.compared,
    detail: detail === '' ? null : detail,
    scope: amount.scope,
  };
}

/** 12%, 15分, 15 */
export function readWeight(text: string): number | null {
  const match = /^(\d{1,3}(?:\.\d+)?)[%分]?$/u.exec(text);
  return match ? Number(match[1]) : null;
}

const unitCell = /^(?:例|个|场|次|人次|户次?|名|人|份|篇|期|套|条|小时|学时|类|处|件|张|本|家|支|组|节|批|台|间|场次|课时|%|[一-龥]{1,2}[/／][年月季周人户])$/u;

/** `| 9 | 档案资料 | 1 | 套 | 5% | … |`: a table that a copy from the screen has turned into one paragraph. */
export function splitPipes(text: string): Row | null {
  if ((text.match(/\|/gu) ?? []).length < 3) return null;
  const cells = text.replace(/^\||\|$/gu, '').split('|');
  const first = cells.findIndex((cell) => /[一-龥]/u.test(cell));
  if (first === -1 || !/\d|[一二三四五六七八九十]/u.test(cells.slice(first).join(''))) return null;
  const unitAt = cells.findIndex((cell, index) => index > first + 1 && unitCell.test(cell) && /^\D{0,4}[\d.,-]+$/u.test(cells[index - 1] ?? ''));
  const rest = cells.map((cell, index) => ({ cell, index })).filter(({ index }) => index > first && index !== unitAt && index !== unitAt - 1);
  const weight = rest.find(({ cell }) => /^\d{1,3}(?:\.\d+)?[%分]?$/u.test(cell));
  const alone = unitAt === -1 && weight && !rest.some(({ cell }) => /[\d一二两三四五六七八九十].*[一-龥]/u.test(cell));
  return {
    item: cells[first] ?? '',
    group: '',
    quantity: unitAt === -1 ? '' : cells[unitAt - 1] ?? '',
    unit: unitAt === -1 ? '' : cells[unitAt] ?? '',
    weight: alone ? '' : weight?.cell ?? '',
    requirement: rest.filter((entry) => entry !== weight && entry.cell !== '').map(({ cell }) => cell),
    floor: '',
    ceiling: '',
  };
}
