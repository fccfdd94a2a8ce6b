import type { Cell, Place, Table } from '../../model/source-document.ts';
import { layOutTable } from './lay-out-table.ts';
import type { Layout } from './lay-out-table.ts';
import type { ReadParagraph } from './read-paragraphs.ts';
import { readTables } from './read-tables.ts';

/** The grids of a part, before it is known which paragraphs are kept. Paragraphs go by the start of their `<w:p`. */
export type TableGrids = {
  readonly places: ReadonlyMap<number, Place>;
  /** Paragraphs that a merged cell covers. */
  readonly covered: ReadonlySet<number>;
  /** `indexOf` gives a kept paragraph its index. */
  build(indexOf: ReadonlyMap<number, number>): readonly Table[];
};

export function readTableGrids(xml: string, paragraphs: readonly ReadParagraph[]): TableGrids {
  const byStart = new Map(paragraphs.map((paragraph) => [paragraph.start, paragraph]));
  const tables = readTables(xml, (start) => byStart.has(start));
  const layouts = tables.map(layOutTable);
  const places = new Map<number, Place>();
  layouts.forEach(({ cells }, table) => {
    for (const { row, column, paragraphs: starts } of cells) {
      for (const start of starts) places.set(start, { kind: 'cell', table, row, column });
    }
  });
  return {
    places,
    covered: new Set(layouts.flatMap(({ covered }) => covered)),
    build: (indexOf) => tables.map((table, index) => {
      const layout = layouts[index] ?? { columns: 0, cells: [], covered: [] };
      const guessed = table.rows.some(({ header }) => header) ? false : looksLikeHeader(layout, byStart);
      const cells = layout.cells.map((cell): Cell => ({
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        header: cell.header || guessed && cell.row === 0,
        paragraphs: cell.paragraphs.flatMap((start) => indexOf.get(start) ?? []),
      }));
      return { index, rows: table.rows.length, columns: layout.columns, cells, parent: table.parent };
    }),
  };
}

/**
 * Most authors do not mark header rows. A first row of short words without numbers names the columns if there are three
 * or more (two are as likely a form of names and values) or if all of it is bold.
 */
function looksLikeHeader(layout: Layout, byStart: ReadonlyMap<number, ReadParagraph>): boolean {
  const first = layout.cells.filter(({ row }) => row === 0)
    .map(({ paragraphs }) => paragraphs.flatMap((start) => byStart.get(start) ?? []).filter(({ text }) => text.trim() !== ''));
  if (first.length < 2 || layout.cells.every(({ row }) => row === 0)) return false;
  const short = first.every((cell) => {
    const text = cell.map((paragraph) => paragraph.text.trim()).join('');
    return text.length > 0 && text.length <= 15 && !/[\d。；：:]/.test(text);
  });
  return short && (first.length >= 3 || first.every((cell) => cell.every(({ look }) => look.bold)));
}
