import { readHeads, toColumns } from '../../text/column-heads.ts';
import type { Columns } from '../../text/column-heads.ts';
import { foldText } from '../../text/fold.ts';
import { unitPattern } from '../../text/units.ts';
import { readAmounts } from './read-amounts.ts';
import { readPeriods } from './read-periods.ts';
import type { Row } from './read-row.ts';

/** A row of a table that has become one paragraph, and the period its head names (年度目标). */
export type FlatRow = { readonly row: Row; readonly period: string | null };

const marks = [/[|｜]/u, /\t/u, /[ \u3000]{2,}/u, /\u3000/u, /；/u] as const;
const unitCell = new RegExp(`^(?:${unitPattern}|%|[一-龥]{1,2}[/／][年月季周人户])$`, 'u');
const numberCell = /^\D{0,4}[\d.,-]+$|^[一二两三四五六七八九十百千]{1,6}$/u;
const serial = /^(?:序号|编号|项次)\s?\d{0,3}$/u;
/** Bars part cells of any length; gaps and semicolons stand in sentences too. */
const longest = 60;

/**
 * `| 9 | 档案资料 | 1 | 套 |`, cells apart by tabs or wide gaps, or 项目：…｜数量：…｜单位：…: what copying and converting
 * make of tables. Takes the paragraph's original text, because folding closes the gaps; null for anything else.
 */
export function splitRecord(original: string): FlatRow | null {
  for (const mark of marks) {
    const parts = original.split(mark);
    if (parts.length < 3) continue;
    const cells = parts.map((cell) => foldText(cell.trim()).text.replace(/[。；]$/u, ''));
    if (cells.filter((cell) => cell !== '').length < 3 || (mark !== marks[0] && cells.some((cell) => cell.length > longest))) continue;
    const read = readNamedCells(cells) ?? (mark.source === '；' ? null : readPlainCells(cells));
    if (read !== null) return read;
  }
  return null;
}

/** Every cell says its own head: 计量单位：次. */
function readNamedCells(cells: readonly string[]): FlatRow | null {
  const pairs = cells.flatMap((cell) => {
    const match = /^([一-龥]{2,8})：(.*)$/u.exec(cell);
    return match?.[1] === undefined ? [] : [{ head: match[1], text: match[2] ?? '' }];
  });
  if (pairs.length < 3 || pairs.length < cells.filter((cell) => cell !== '').length - 1) return null;
  const heads = pairs.map(({ head }) => head);
  const columns = toColumns(readHeads(heads), heads);
  if (columns === null || (columns.quantity ?? columns.floor ?? columns.ceiling) === null) return null;
  const measured = heads[columns.quantity ?? columns.floor ?? -1] ?? '';
  return { row: pickRow(columns, pairs.map(({ text }) => text)), period: readPeriods(measured)[0]?.period ?? null };
}

function pickRow(columns: Columns, texts: readonly string[]): Row {
  const at = (column: number | null): string => (column === null ? '' : texts[column] ?? '');
  return {
    item: at(columns.item), group: '', quantity: at(columns.quantity), unit: at(columns.unit), weight: at(columns.weight),
    requirement: [at(columns.requirement)].filter((text) => text !== ''), floor: at(columns.floor), ceiling: at(columns.ceiling), measured: true,
  };
}

/** A number and its unit in two cells, or an amount alone in one; the work is named in front of it. */
function readPlainCells(cells: readonly string[]): FlatRow | null {
  const words = (cell: string): boolean => /[一-龥]{2}/u.test(cell) && !serial.test(cell) && !unitCell.test(cell) && !isAmount(cell) && !isPeriod(cell);
  const first = cells.findIndex(words);
  if (first === -1) return null;
  const numberBy = (index: number): number | undefined => [index - 1, index + 1].find((at) => at > first && numberCell.test(cells[at] ?? ''));
  const unitAt = cells.findIndex((cell, index) => index > first && unitCell.test(cell) && numberBy(index) !== undefined);
  const amountAt = unitAt === -1 ? cells.findIndex((cell, index) => index > first && isAmount(cell)) : numberBy(unitAt) ?? -1;
  const rest = cells.map((cell, index) => ({ cell, index })).filter(({ index, cell }) => index > first && index !== unitAt && index !== amountAt && cell !== '');
  const weight = rest.find(({ cell }) => /^\d{1,3}(?:\.\d+)?[%分]?$/u.test(cell));
  const before = cells.slice(first, amountAt === -1 ? first + 1 : Math.min(amountAt, unitAt === -1 ? amountAt : unitAt)).filter(words);
  const item = before.findLast((cell) => cell.length <= 16 && !/[。，；：]/u.test(cell)) ?? cells[first] ?? '';
  const requirement = rest.filter(({ cell, index }) => index !== weight?.index && cell !== item).map(({ cell }) => cell);
  if (amountAt === -1 && !(cells.length > 3 && requirement.some((cell) => readAmounts(cell).amounts.length > 0))) return null;
  const amount = amountAt === -1 ? '' : cells[amountAt] ?? '';
  return {
    row: { item, group: before[0] === item ? '' : before[0] ?? '', quantity: amount, unit: unitAt === -1 ? '' : cells[unitAt] ?? '', weight: weight?.cell ?? '', requirement, floor: '', ceiling: '', measured: false },
    period: null,
  };
}

/** 每月, 全年: how often, beside the amount or in its place. */
function isPeriod(cell: string): boolean {
  const [period] = readPeriods(cell);
  return period !== undefined && period.end - period.start === cell.length;
}

/** Nothing but an amount and what compares it: ≥18例, 4次/年. A share or points alone may be a weight. */
function isAmount(cell: string): boolean {
  const [amount, more] = readAmounts(cell).amounts;
  return amount !== undefined && more === undefined && amount.unit !== '%' && amount.unit !== '分' && amount.start === 0 && amount.end === cell.length;
}
