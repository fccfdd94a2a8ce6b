import type { Furniture } from '../../model/source-document.ts';
import type { Drawn } from './drawn.ts';
import { artifact } from './layout.ts';
import type { Block, Glyph, Grid, PageLayout } from './layout.ts';
import { countReadable, placeBlocks, readGrid } from './lay-out-page.ts';
import { findRuledGrids } from './ruled-grid.ts';
import type { TagCell, TagItem, TagTable } from './tag-tree.ts';
import { createTagLines } from './tagged-lines.ts';
import type { TagLines } from './tagged-lines.ts';
import { buildTaggedGrid } from './tagged-grid.ts';
import { isTrustworthy } from './tag-trust.ts';
import { readLines } from './text-lines.ts';

/** Paragraphs, list items and tables of a page as its tags tell them, artifacts apart; null when the tags are not to be trusted. */
export function layOutTagged(drawn: Drawn, items: readonly TagItem[], number: number): PageLayout | null {
  const { glyphs, width, height, turn } = drawn;
  const lines = createTagLines(items, glyphs, number);
  const artifacts = readLines(glyphs.filter(({ mark }) => mark === artifact), number);
  if (!isTrustworthy(items, lines, artifacts, drawn)) return null;
  const { blocks, rest } = buildBlocks(drawn, items, lines, number);
  const loose = readLines(rest, number).map((line): Block => ({ kind: 'line', line }));
  return {
    number, width, height, turn,
    // What no tag names stands before the first block that begins below it.
    blocks: placeBlocks(blocks, loose),
    furniture: artifacts.map(({ text, baseline }): Furniture => ({ kind: baseline < height / 2 ? 'header' : 'footer', text, page: number })),
    notes: [],
    aside: drawn.aside,
    characters: countReadable(glyphs),
  };
}

function buildBlocks(drawn: Drawn, items: readonly TagItem[], lines: TagLines, page: number): { readonly blocks: readonly Block[]; readonly rest: readonly Glyph[] } {
  const body = drawn.glyphs.filter(({ mark }) => mark !== artifact);
  const used = new Set<Glyph>();
  const ruled = findRuledGrids(drawn.rulings).map((grid) => readGrid(grid, body, page, lines.ofGlyphs));
  const blocks: Block[] = [];
  const placed = new Set<Grid>();
  const add = (grid: Grid, glyphs: Iterable<Glyph>): void => {
    for (const glyph of glyphs) used.add(glyph);
    if (!placed.has(grid)) blocks.push({ kind: 'table', grid });
    placed.add(grid);
  };
  for (const item of items) {
    if (item.kind === 'paragraph') {
      const own = lines.glyphsOf(item).filter((glyph) => !used.has(glyph));
      const around = ruled.find((table) => own.length > 0 && own.every((glyph) => table.used.has(glyph)));
      // Text in a drawn frame is a cell, whatever the tags say.
      if (around !== undefined) add(around.grid, around.used);
      else for (const line of lines.ofGlyphs(own)) blocks.push({ kind: 'line', line });
      for (const glyph of own) used.add(glyph);
      continue;
    }
    const own = cellsOf(item).flatMap((cell) => cell.paragraphs.flatMap(lines.glyphsOf));
    const drawnTable = ruled.find((table) => own.filter((glyph) => table.used.has(glyph)).length * 2 > own.length);
    if (drawnTable !== undefined) {
      add(withHeaders(drawnTable.grid, item, lines), drawnTable.used);
      continue;
    }
    const grid = buildTaggedGrid(item, (cell) => cell.paragraphs.flatMap((each) => lines.ofGlyphs(lines.glyphsOf(each))));
    if (grid !== null) add(grid, own);
  }
  return { blocks, rest: body.filter((glyph) => !used.has(glyph)) };
}

function cellsOf({ rows }: TagTable): readonly TagCell[] {
  return rows.flat();
}

/** Drawn lines tell cells better than tags do; the tags add which of them are headers. */
function withHeaders(grid: Grid, table: TagTable, lines: TagLines): Grid {
  const headers = new Set(cellsOf(table).filter(({ header }) => header).flatMap(({ paragraphs }) => paragraphs.map(lines.tagOf)));
  if (headers.size === 0) return grid;
  return { ...grid, cells: grid.cells.map((cell) => ({ ...cell, header: cell.lines.some(({ tag }) => tag !== null && headers.has(tag)) })) };
}
