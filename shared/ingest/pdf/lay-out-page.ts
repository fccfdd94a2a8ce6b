import { readLinesInColumns } from './columns.ts';
import type { Drawn } from './drawn.ts';
import { findGapTables } from './gap-tables.ts';
import type { Block, Glyph, Grid, GridCell, PageLayout } from './layout.ts';
import { findRuledGrids } from './ruled-grid.ts';
import type { RuledGrid } from './ruled-grid.ts';
import { groupByBaseline, readLines } from './text-lines.ts';

/** Glyphs and rules of one page → tables and lines in reading order. `number` is one-based. */
export function layOutPage({ glyphs, rulings, width, height, turn, aside }: Drawn, number: number): PageLayout {
  const ruled = findRuledGrids(rulings).map((grid) => readGrid(grid, glyphs, number));
  const groups = groupByBaseline(without(glyphs, ruled));
  const guessed = findGapTables(groups, number);
  const tables = [...ruled, ...guessed];
  const outside = guessed.length === 0 ? groups : groupByBaseline(without(glyphs, tables));
  const lines = readLinesInColumns(outside, number, width);
  const grids = tables.filter(({ used }) => used.size > 0).map(({ grid }) => grid);
  return {
    number,
    width,
    height,
    turn,
    blocks: placeBlocks(lines.map((line) => ({ kind: 'line', line })), grids.map((grid) => ({ kind: 'table', grid }))),
    furniture: [],
    notes: [],
    aside,
    characters: countReadable(glyphs),
  };
}

export function countReadable(glyphs: readonly Glyph[]): number {
  const visible = glyphs.filter(({ text }) => text.trim() !== '');
  const unknown = visible.filter(({ text }) => /^\p{Co}/u.test(text)).length;
  return unknown * 2 > visible.length ? 0 : visible.length;
}

function without(glyphs: readonly Glyph[], tables: readonly { readonly used: ReadonlySet<Glyph> }[]): readonly Glyph[] {
  return tables.length === 0 ? glyphs : glyphs.filter((glyph) => !tables.some(({ used }) => used.has(glyph)));
}

/** `toLines`: how the characters of a cell become lines. */
export function readGrid(ruled: RuledGrid, glyphs: readonly Glyph[], page: number, toLines = readLines): { readonly grid: Grid; readonly used: ReadonlySet<Glyph> } {
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
    return { ...cell, frame, header: null, lines: toLines(inside, page) };
  });
  return { grid: { rows: ys.length - 1, edges: xs, ruled: true, top, bottom, cells }, used };
}

/** Each of the others comes before the first block that begins below its top. */
export function placeBlocks(flow: readonly Block[], others: readonly Block[]): readonly Block[] {
  const blocks: Block[] = [...flow];
  for (const other of others.toSorted((a, b) => topOf(a) - topOf(b))) {
    const top = topOf(other);
    const below = blocks.findIndex((block) => topOf(block) > top);
    blocks.splice(below === -1 ? blocks.length : below, 0, other);
  }
  return blocks;
}

function topOf(block: Block): number {
  return block.kind === 'line' ? block.line.baseline : block.grid.top;
}
