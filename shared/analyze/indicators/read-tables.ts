import type { ContractOutline, IndicatorTable } from '../../model/contract-outline.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Cell, SourceDocument, Table } from '../../model/source-document.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { buildIndicator } from './build-indicator.ts';
import { readRow } from './read-row.ts';
import type { Row } from './read-row.ts';
import type { ReadingText } from './reading-text.ts';

/** `taken`: paragraphs that were read here and are not to be read as running text again. */
export type TableIndicators = { readonly indicators: readonly Indicator[]; readonly taken: ReadonlySet<number> };

export function readTables(document: SourceDocument, outline: ContractOutline, texts: readonly ReadingText[], vocabularies: Vocabularies): TableIndicators {
  const indicators: Indicator[] = [];
  const taken = new Set<number>();
  for (const shape of outline.indicatorTables) {
    const table = document.tables.find(({ index }) => index === shape.table);
    if (!table) continue;
    for (let row = 0; row < table.rows; row += 1) {
      const read = row < shape.headerRows ? [] : readTableRow(document, table, shape, row, texts, vocabularies);
      if (read === null) continue;
      indicators.push(...read);
      for (const cell of table.cells) if (cell.row === row) for (const paragraph of cell.paragraphs) taken.add(paragraph);
    }
  }
  return { indicators, taken };
}

/** null: the row is a list of duties that is better read as running text. */
function readTableRow(document: SourceDocument, table: Table, shape: IndicatorTable, row: number, texts: readonly ReadingText[], vocabularies: Vocabularies): readonly Indicator[] | null {
  const { columns } = shape;
  const cellAt = (column: number | null, at = row): Cell | undefined =>
    column === null ? undefined : table.cells.find((cell) => cell.row <= at && at < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.columnSpan);
  const textOf = (column: number | null, at = row): string => (cellAt(column, at)?.paragraphs ?? []).map((index) => texts[index]?.text ?? '').join('');
  const named = nameColumns(table, shape, textOf);
  const requirement = named.requirement === named.item ? [] : cellAt(named.requirement)?.paragraphs ?? [];
  const item = cellAt(named.item)?.paragraphs ?? [];
  if (Math.max(requirement.length, item.length) > 2) return null;
  const input: Row = {
    item: textOf(named.item), group: named.item === columns.item ? '' : textOf(columns.item), quantity: textOf(columns.quantity), unit: textOf(columns.unit), weight: textOf(columns.weight),
    requirement: requirement.map((index) => texts[index]?.text ?? ''), floor: textOf(columns.floor), ceiling: textOf(columns.ceiling),
  };
  return readRow(input, shape, vocabularies).flatMap(({ reading, place, weight }) => {
    const index = place === 'item' ? item[0] : requirement[place];
    const paragraph = index === undefined ? undefined : document.paragraphs[index];
    const text = index === undefined ? undefined : texts[index];
    if (!paragraph || !text) return [];
    const range = place === 'item' && reading.start === 0 ? ([0, paragraph.text.length] as const) : text.toOriginal([reading.start, reading.end]);
    return [buildIndicator(paragraph, range, reading, weight, vocabularies)];
  });
}

/** A first column that repeats or spans rows is the heading of a group: the work is named in the next one. */
function nameColumns(table: Table, { columns, headerRows }: IndicatorTable, textOf: (column: number | null, row?: number) => string): { readonly item: number; readonly requirement: number | null } {
  const own = textOf(columns.item);
  const groups = Array.from({ length: table.rows - headerRows }, (_, index) => textOf(columns.item, headerRows + index));
  const used = new Set<number | null>(Object.values(columns));
  const free = Array.from({ length: table.columns }, (_, column) => column).filter((column) => !used.has(column) && column > columns.item && textOf(column) !== '' && textOf(column) !== own);
  // 类别 | 服务项目 | 数量 | … | 质量要求: the work is named before its amount, what is asked of it stands behind.
  const before = free.find((column) => column < Math.max(columns.quantity ?? -1, columns.floor ?? -1, columns.unit ?? -1));
  const candidate = before ?? columns.requirement;
  const name = textOf(candidate);
  const grouped = own === '' || groups.some((group, index) => group !== '' && group === groups[index + 1]);
  if (!grouped || candidate === null || candidate === columns.item || name === '' || name.length > 24 || /[。；：]/u.test(name)) return { item: columns.item, requirement: candidate };
  return { item: candidate, requirement: before === undefined ? free.find((column) => column > candidate && textOf(column) !== name) ?? null : columns.requirement };
}
