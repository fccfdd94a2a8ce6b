import type { ContractOutline, IndicatorTable } from '../../model/contract-outline.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import type { Vocabularies } from '../vocabularies.ts';
import type { Message } from '../../model/message.ts';
import { buildDuty, buildIndicator } from './build-indicator.ts';
import { isPriced, isPriceTable } from '../../text/column-heads.ts';
import { decideDuty } from './decide-class.ts';
import { readRow, readWeight } from './read-row.ts';
import type { ReadingText } from './reading-text.ts';
import { TableGrid } from './table-grid.ts';
import type { RowCells } from './table-grid.ts';

/** `taken`: paragraphs that were read here and are not to be read as running text again. */
export type TableIndicators = { readonly indicators: readonly Indicator[]; readonly taken: ReadonlySet<number>; readonly messages: readonly Message[] };

export function readTables(document: SourceDocument, outline: ContractOutline, texts: readonly ReadingText[], vocabularies: Vocabularies): TableIndicators {
  const indicators: Indicator[] = [];
  const messages: Message[] = [];
  const taken = new Set<number>();
  for (const shape of outline.indicatorTables) {
    const table = document.tables.find(({ index }) => index === shape.table);
    if (!table) continue;
    const grid = new TableGrid(table, texts);
    if (isConversion(grid.textsOf(shape.headerRows - 1))) {
      for (const cell of table.cells) for (const paragraph of cell.paragraphs) taken.add(paragraph);
      continue;
    }
    const priced = isPriced(grid.textsOf(shape.headerRows - 1));
    for (let row = shape.headerRows; row < table.rows; row += 1) {
      const cells = grid.rowOf(shape, row);
      if (cells === null || (priced && costs.test(cells.row.item))) continue;
      const read = readTableRow(document, cells, shape, texts, vocabularies);
      indicators.push(...read.indicators);
      messages.push(...read.messages);
    }
    messages.push(...checkWeights(grid, shape));
    for (const cell of table.cells) if (cell.row < shape.headerRows || grid.rowOf(shape, cell.row) !== null) for (const paragraph of cell.paragraphs) taken.add(paragraph);
  }
  for (const table of document.tables) {
    // 人员经费 | 168,000 | 3名社工的工资: what the money is for is no work.
    if (isPriceTable(new TableGrid(table, texts).textsOf(0))) for (const cell of table.cells) for (const paragraph of cell.paragraphs) taken.add(paragraph);
  }
  return { indicators, taken, messages };
}

/** 服务 | 单位 | 折算工时: what a piece of work is reckoned as, not that it is to be done. */
function isConversion(heads: readonly string[]): boolean {
  return heads.some((head) => /折算|换算|折合/u.test(head)) && !heads.some((head) => /数量|次数|频次/u.test(head));
}

/** Lines of a priced table that are money and no work: 人员经费, 税金. */
const costs = /(?:费用?|经费|工资|薪酬|社保|保险|公积金|税金?|成本)(?:（[^）]*）)?$/u;

type RowIndicators = { readonly indicators: readonly Indicator[]; readonly messages: readonly Message[] };

function readTableRow(document: SourceDocument, { row, item, requirement, shared }: RowCells, shape: IndicatorTable, texts: readonly ReadingText[], vocabularies: Vocabularies): RowIndicators {
  if (shared) return { indicators: [], messages: [] };
  const { readings, remark } = readRow(row, shape, vocabularies);
  const indicators = readings.flatMap(({ reading, place, weight }) => {
    const index = place === 'item' ? item[0] : requirement[place];
    const paragraph = index === undefined ? undefined : document.paragraphs[index];
    const text = index === undefined ? undefined : texts[index];
    if (!paragraph || !text) return [];
    const range = place === 'item' && reading.start === 0 ? ([0, paragraph.text.length] as const) : text.toOriginal([reading.start, reading.end]);
    return [buildIndicator(paragraph, range, reading, weight, vocabularies)];
  });
  const paragraph = document.paragraphs[item[0] ?? -1];
  if (remark === null || paragraph === undefined) return { indicators, messages: [] };
  const decided = remark.unread && indicators.length === 0 ? decideDuty([row.item], false, vocabularies) : null;
  const duty = decided === null ? [] : [buildDuty(paragraph, [0, paragraph.text.length], { item: paragraph.text.trim(), period: null, decided, tasks: [] })];
  return { indicators: [...indicators, ...duty], messages: [{ code: remark.code, paragraph: paragraph.index, values: { ...remark.values, item: paragraph.text.trim() } }] };
}

/** The points of the rows against the sum that the table itself states. */
function checkWeights(grid: TableGrid, { columns, headerRows }: IndicatorTable): readonly Message[] {
  const { weight } = columns;
  if (weight === null) return [];
  let sum = 0;
  for (let row = headerRows; row < grid.table.rows; row += 1) {
    const [cell, points] = [grid.cellAt(weight, row), readWeight(grid.textOf(weight, row)) ?? 0];
    if (cell === undefined || cell.row !== row) continue;
    if (!/^(?:合计|总计|总分)/u.test(grid.textOf(0, row))) sum += points;
    else if (sum > 0 && points > 0 && Math.abs(sum - points) > 0.01) {
      return [{ code: 'table-weights-sum', paragraph: cell.paragraphs[0] ?? null, values: { sum: Math.round(sum * 100) / 100, total: points } }];
    }
  }
  return [];
}
