import type { IndicatorTable } from '../../model/contract-outline.ts';
import type { Cell, Table } from '../../model/source-document.ts';
import { coveringCell } from '../../text/covering-cell.ts';
import type { Row } from './read-row.ts';
import type { ReadingText } from './reading-text.ts';

/** A row as texts, with the paragraphs its item and its requirement stand in. `shared`: its amount was merged down from a row above. */
export type RowCells = { readonly row: Row; readonly item: readonly number[]; readonly requirement: readonly number[]; readonly shared: boolean };

/** Characters of a cell that still names work: a column of its own may say it at length, a column of requirements names it only in few words. */
const longestName = 48;
const longestRequirement = 24;

/** 服务类别 | 服务内容 | 数量: the head says that the work is named in the second column, though no kind stands twice. */
const groupHead = /类别|类型|板块|模块|领域|一级|维度/u;
const nameHead = /内容|项目|事项|名称|指标|任务/u;

/** A table by rows and columns; a merged cell stands in every place it covers. */
export class TableGrid {
  readonly table: Table;
  readonly #texts: readonly ReadingText[];

  constructor(table: Table, texts: readonly ReadingText[]) {
    this.table = table;
    this.#texts = texts;
  }

  cellAt(column: number | null, row: number): Cell | undefined {
    return column === null ? undefined : coveringCell(this.table, row, column);
  }

  textOf(column: number | null, row: number): string {
    return (this.cellAt(column, row)?.paragraphs ?? []).map((index) => this.#texts[index]?.text ?? '').join('');
  }

  /** The texts of a row, by columns. */
  textsOf(row: number): readonly string[] {
    return Array.from({ length: this.table.columns }, (_, column) => this.textOf(column, row));
  }

  /** null: the row is a list of duties that is better read as running text. */
  rowOf(shape: IndicatorTable, row: number): RowCells | null {
    const { columns } = shape;
    const named = this.#nameColumns(shape, row);
    const item = this.cellAt(named.item, row)?.paragraphs ?? [];
    const requirement = named.requirement === named.item ? [] : this.cellAt(named.requirement, row)?.paragraphs ?? [];
    if (Math.max(requirement.length, item.length) > 2) return null;
    const measure = columns.quantity ?? columns.floor ?? columns.ceiling;
    // 任务与数量: several amounts in one cell, each with its own work.
    if ((this.cellAt(measure, row)?.paragraphs.length ?? 0) > 1) return null;
    const text = (column: number | null): string => this.textOf(column, row);
    const input: Row = {
      item: text(named.item), group: named.item === columns.item ? '' : text(columns.item), quantity: text(columns.quantity), unit: columns.unit === null ? shape.unit ?? '' : text(columns.unit), weight: text(columns.weight),
      requirement: requirement.map((index) => this.#texts[index]?.text ?? ''), floor: text(columns.floor), ceiling: text(columns.ceiling), measured: measure !== null,
    };
    return { row: input, item, requirement, shared: (this.cellAt(measure, row)?.row ?? row) < row };
  }

  /** A first column that repeats or spans rows is the heading of a group: the work is named in the next one. */
  #nameColumns({ columns, headerRows }: IndicatorTable, row: number): { readonly item: number; readonly requirement: number | null } {
    const text = (column: number | null): string => this.textOf(column, row);
    const head = (column: number): string => this.textOf(column, headerRows - 1);
    const own = text(columns.item);
    const groups = Array.from({ length: this.table.rows - headerRows }, (_, index) => this.textOf(columns.item, headerRows + index));
    const used = new Set<number | null>(Object.values(columns));
    const free = Array.from({ length: this.table.columns }, (_, column) => column).filter((column) => !used.has(column) && column > columns.item && /[一-龥]/u.test(text(column)) && text(column) !== own);
    // 类别 | 服务项目 | 数量 | … | 质量要求: the work is named before its amount, what is asked of it stands behind.
    const amounts = Math.max(columns.quantity ?? -1, columns.floor ?? -1, columns.unit ?? -1);
    const before = free.find((column) => column < amounts);
    const candidate = before ?? columns.requirement;
    const name = text(candidate);
    const grouped = own === '' || groups.some((group, index) => group !== '' && group === groups[index + 1])
      || (candidate !== null && candidate < amounts && groupHead.test(head(columns.item)) && nameHead.test(head(candidate)));
    const longest = candidate !== null && candidate < amounts ? longestName : longestRequirement;
    if (!grouped || candidate === null || candidate === columns.item || name === '' || name.length > longest || /[。；：]/u.test(name)) return { item: columns.item, requirement: candidate };
    return { item: candidate, requirement: before === undefined ? free.find((column) => column > candidate && text(column) !== name) ?? null : columns.requirement };
  }
}
