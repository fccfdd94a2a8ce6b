import { readLinesInColumns } from './columns.ts';
import type { Drawn } from './drawn.ts';
import { findGapTables } from './gap-tables.ts';
import type { Block, Glyph, Grid, GridCell, PageLayout } from './layout.ts';
import { findRuledGrids } from './ruled-grid.ts';
import type { RuledGrid } from './ruled-grid.ts';
import { readLines } from './text-lines.ts';

/** Glyphs and rules of one page → tables and lines in reading order. `number` is one-based. */
export function layOutPage({ glyphs, rulings, width, height, turn }: Drawn, number: number): PageLayout {
  const ruled = findRuledGrids(rulings).map((grid) => readGrid(grid, glyphs, number));
  const tables = [...ruled, ...findGapTables(without(glyphs, ruled), number)];
  const lines = readLinesInColumns(without(glyphs, tables), number, width);
  const grids = tables.filter(({ used }) => used.size > 0).map(({ grid }) => grid);
  return {
    number,
    width,
    height,
    turn,
    blocks: placeTables(lines.map((line) => ({ kind: 'line', line })), grids),
    characters: glyphs.filter(({ text }) => text.trim() !== '').length,
  };
}

function without(glyphs: readonly Glyph[], tables: readonly { readonly used: ReadonlySet<Glyph> }[]): readonly Glyph[] {
  return tables.length === 0 ? glyphs : glyphs.filter((glyph) => !tables.some(({ used }) => used.has(glyph)));
}

function readGrid(ruled: RuledGrid, glyphs: readonly Glyph[], page: number): { readonly grid: Grid; readonly used: ReadonlySet<Glyph> } {
  const { xs, ys } = ruled;
  const used = new Set<Glyph>();
  const top = ys[0] ?? 0;
  const bottom = ys.at(-1) ?? 0;
  const cells = ruled.cells.map((cell): GridCell => {
    const frame = { left: xs[cell.column] ?? 0, right: xs[cell.column + cell.columnSpan] ?? 0 };
    const from = ys[cell.row] ?? 0;
    const to = ys[cell.row + cell.rowSpan] ?? 0;
    const inside = glyphs.filter(({ left, right, baseline, size }) => {
      const x = (left + right) / 2;
      const y = baseline - size * 0.35;
      return x >= frame.left && x < frame.right && y >= from && y < to;
    });
    for (const glyph of inside) used.add(glyph);
    return { ...cell, frame, lines: readLines(inside, page) };
  });
  return { grid: { rows: ys.length - 1, edges: xs, top, bottom, cells }, used };
}

/** A table comes before the first line that begins below its top. */
function placeTables(lines: readonly Block[], grids: readonly Grid[]): readonly Block[] {
  const blocks: Block[] = [...lines];
  for (const grid of grids.toSorted((a, b) => a.top - b.top)) {
    const below = blocks.findIndex((block) => (block.kind === 'line' ? block.line.baseline : block.grid.top) > grid.top);
    blocks.splice(below === -1 ? blocks.length : below, 0, { kind: 'table', grid });
  }
  return blocks;
}
