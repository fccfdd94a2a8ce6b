import type { Column, FoundColumns } from '../text/column-heads.ts';
import { unitPattern } from '../text/units.ts';

/** The body of a table as folded texts, a row each; `parents` is the head above the head, where one spans several columns. */
export type Body = { readonly rows: readonly (readonly string[])[]; readonly heads: readonly string[]; readonly parents: readonly string[] };

const unit = new RegExp(`^(?:${unitPattern}|%|[一-龥]{1,3}[/／][一-龥]{1,2})$`, 'u');
const number = /^(?:不少于|不低于|至少|不超过|约|[≥≤><=])*(?:\d[\d,.]*[万%]?|[一二两三四五六七八九十百千零]{1,6})(?:[-~至](?:\d[\d,.]*%?|[一二两三四五六七八九十百千零]{1,6}))?$/u;
const amount = new RegExp(`\\d[\\d,.]*万?(?:${unitPattern}|%)|[一二两三四五六七八九十百千]{1,6}(?:${unitPattern})`, 'u');
const empty = /^[-—/／\\无_\s]*$/u;
const totals = /^(?:合计|小计|总计|总分|备注|注[：:]?|说明)/u;
/** A column is of a kind when so many of its filled cells are. */
const enough = 0.6;

/**
 * What the cells are made of tells a column's role where its head does not: units, numbers, points that add up to a
 * hundred, words. What a head says stands unless the cells deny it.
 */
export function completeColumns(named: FoundColumns, body: Body): FoundColumns {
  const rows = body.rows.filter((row) => !totals.test(row.find((cell) => cell !== '') ?? ''));
  const found: FoundColumns = new Map(named);
  if (rows.length === 0) return found;
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => readColumn(rows.map((row) => row[at] ?? '')));
  const free = (kind: keyof Shares): readonly number[] => columns.flatMap((column, at) => (column[kind] >= enough && !taken(found, at) ? [at] : []));
  const drop = (name: Column, denied: (column: Shares) => boolean): void => {
    const column = columns[found.get(name) ?? -1];
    if (column !== undefined && denied(column)) found.delete(name);
  };
  drop('unit', ({ units, filled }) => filled > 1 && units < 0.2);
  drop('item', ({ words, filled }) => filled > 0 && words < 0.3);
  if (rows.length > 1 && !found.has('unit')) give(found, 'unit', free('units')[0]);
  if (!['quantity', 'floor', 'ceiling'].some((name) => found.has(name as Column))) {
    if (!findBounds(found, free('numbers'), rows, body)) findQuantity(found, free, columns);
  }
  give(found, 'weight', found.has('weight') ? undefined : free('numbers').find((at) => Math.abs((columns[at]?.sum ?? 0) - 100) < 0.6 && rows.length > 1));
  const measured = Math.min(...(['quantity', 'floor', 'unit'] as const).flatMap((name) => found.get(name) ?? []));
  if (!found.has('item') && Number.isFinite(measured)) give(found, 'item', free('words').findLast((at) => at < measured) ?? free('words')[0]);
  if (!found.has('requirement') && found.has('item')) give(found, 'requirement', free('words').find((at) => at > measured));
  return found;
}

/** Shares of the filled cells, 0–1. `serial`: the cells count 1, 2, 3. */
type Shares = { readonly units: number; readonly numbers: number; readonly amounts: number; readonly words: number; readonly filled: number; readonly sum: number };

function readColumn(cells: readonly string[]): Shares {
  const filled = cells.filter((cell) => !empty.test(cell));
  const share = (test: (cell: string) => boolean): number => (filled.length === 0 ? 0 : filled.filter(test).length / filled.length);
  const serial = filled.length > 1 && filled.every((cell, index) => Number(cell) === index + 1);
  return {
    units: share((cell) => unit.test(cell)),
    numbers: serial ? 0 : share((cell) => number.test(cell)),
    amounts: share((cell) => amount.test(cell) && cell.length < 12),
    words: share((cell) => /[一-龥]{2}/u.test(cell) && !unit.test(cell) && !number.test(cell)),
    filled: filled.length,
    sum: filled.reduce((total, cell) => total + (Number.parseFloat(cell) || 0), 0),
  };
}

const taken = (found: FoundColumns, at: number): boolean => [...found.values()].includes(at);

function give(found: FoundColumns, name: Column, at: number | undefined): void {
  if (at !== undefined && !taken(found, at)) found.set(name, at);
}

/** Two columns of numbers side by side under one head, the left never the larger. */
function findBounds(found: FoundColumns, numbers: readonly number[], rows: Body['rows'], { parents, heads }: Body): boolean {
  const low = numbers.find((at) => {
    const next = at + 1;
    const together = parents[at] !== undefined && parents[at] !== '' && parents[at] === parents[next] && heads[at] !== heads[next];
    const pairs = rows.map((row) => [Number.parseFloat(row[at] ?? ''), Number.parseFloat(row[next] ?? '')] as const).filter(([left, right]) => !Number.isNaN(left) && !Number.isNaN(right));
    return numbers.includes(next) && together && !/[年月季期]/u.test(`${heads[at] ?? ''}${heads[next] ?? ''}`) && pairs.length > 0 && pairs.every(([left, right]) => left <= right);
  });
  if (low === undefined) return false;
  found.set('floor', low);
  found.set('ceiling', low + 1);
  return true;
}

/** The column of amounts, or the numbers nearest to the units; points that add up to a hundred are none. */
function findQuantity(found: FoundColumns, free: (kind: keyof Shares) => readonly number[], columns: readonly Shares[]): void {
  const unitAt = found.get('unit');
  const numbers = free('numbers').filter((at) => Math.abs((columns[at]?.sum ?? 0) - 100) > 0.6 || free('numbers').length === 1);
  const nearest = unitAt === undefined ? undefined : [...numbers].sort((a, b) => Math.abs(a - unitAt) - Math.abs(b - unitAt))[0];
  give(found, 'quantity', nearest ?? free('amounts')[0]);
}
