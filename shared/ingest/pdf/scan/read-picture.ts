import type { OcrReader, Picture, RecognisedLine } from '../../../ports.ts';
import type { Drawn } from '../drawn.ts';
import type { Glyph, Ruling } from '../layout.ts';
import { findRuledGrids } from '../ruled-grid.ts';
import type { RuledGrid } from '../ruled-grid.ts';
import { countInk, cutOut, whiteOut, whitenPaper, within } from './ink.ts';
import type { Area } from './ink.ts';
import { findRulings, whiteOutRulings } from './picture-rulings.ts';
import { placeLine } from './place-line.ts';
import { evenSizes } from './even-sizes.ts';
import { straighten } from './straighten.ts';

/** `scale`: pixels a point. */
export type PagePicture = { readonly picture: Picture; readonly scale: number };

/**
 * What a picture says, as if it had been drawn; `lines` as the recogniser gave them. `confidence` is the mean over its characters,
 * 0–100; null when there is nothing.
 */
export type ReadPicture = { readonly drawn: Drawn; readonly lines: readonly RecognisedLine[]; readonly confidence: number | null };

/** Points. */
const meet = 3;
const cellInset = 0.75;
const cutMargin = 4;
/** Square points of ink that are a character and not dirt. */
const leastInk = 2;
/** A grid with more cells is squared paper or a drawing. */
const mostCells = 600;
/** Lines without a character that is part of a word, or with less confidence, are dirt, stamps and photographs. */
const leastConfidence = 25;

/**
 * Reads one page: the cells of its tables one by one, then what stands around them. The page is laid out like any other afterwards.
 * `reader` is asked for when there is ink to read; where it gives none, nothing is read.
 */
export async function readPicture({ picture: scanned, scale }: PagePicture, reader: () => Promise<OcrReader | null>): Promise<ReadPicture> {
  const picture = straighten(whitenPaper(scanned));
  const rulings = findRulings(picture, scale);
  const grids = findRuledGrids(rulings).filter(({ cells }) => cells.length <= mostCells);
  // A long stroke of a large character looks like a line, too; one that is part of no table stays.
  whiteOutRulings(picture, rulings.filter((ruling) => !ruling.vertical || grids.some((grid) => isInside(ruling, grid))), scale);
  const lines: RecognisedLine[] = [];
  const glyphs: Glyph[] = [];
  const readArea = async (area: Area, shape: 'page' | 'block'): Promise<void> => {
    if (countInk(picture, area) < leastInk * scale * scale) return;
    const margin = Math.round(cutMargin * scale);
    const cut = cutOut(picture, area, margin);
    const sheet = { picture: cut, left: area.left - margin, top: area.top - margin };
    const found = ((await (await reader())?.read(cut, shape)) ?? []).filter(isText);
    lines.push(...found);
    glyphs.push(...found.flatMap((line) => placeLine(line, sheet)));
  };
  for (const area of grids.flatMap((grid) => cellAreas(grid, scale))) await readArea(within(picture, area), 'block');
  for (const grid of grids) whiteOut(picture, within(picture, outline(grid, scale)));
  await readArea({ left: 0, top: 0, right: picture.width, bottom: picture.height }, 'page');
  const size = { width: picture.width / scale, height: picture.height / scale };
  return { drawn: { ...size, turn: 0, glyphs: evenSizes(glyphs.map((glyph) => inPoints(glyph, scale))), rulings, aside: '' }, lines, confidence: meanConfidence(lines) };
}

function isText({ characters }: RecognisedLine): boolean {
  return characters.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) && mean(characters.map(({ confidence }) => confidence)) >= leastConfidence;
}

function isInside({ at, from, to }: Ruling, { xs, ys }: RuledGrid): boolean {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return at >= left - meet && at <= right + meet && from >= top - meet && to <= bottom + meet;
}

function cellAreas({ xs, ys, cells }: RuledGrid, scale: number): readonly Area[] {
  return cells.map(({ row, column, rowSpan, columnSpan }) => ({
    left: ((xs[column] ?? 0) + cellInset) * scale,
    right: ((xs[column + columnSpan] ?? 0) - cellInset) * scale,
    top: ((ys[row] ?? 0) + cellInset) * scale,
    bottom: ((ys[row + rowSpan] ?? 0) - cellInset) * scale,
  }));
}

function outline({ xs, ys }: RuledGrid, scale: number): Area {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return { left: left * scale, right: right * scale, top: top * scale, bottom: bottom * scale };
}

function inPoints({ text, left, right, baseline, size, bold }: Glyph, scale: number): Glyph {
  return { text, bold, left: left / scale, right: right / scale, baseline: baseline / scale, size: size / scale };
}

function meanConfidence(lines: readonly RecognisedLine[]): number | null {
  const all = lines.flatMap(({ characters }) => characters.map(({ confidence }) => confidence));
  return all.length === 0 ? null : mean(all);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
