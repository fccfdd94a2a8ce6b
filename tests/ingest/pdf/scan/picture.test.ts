import { describe, expect, it } from 'vitest';
import { countInk, cutOut, whitenPaper } from '#shared/ingest/pdf/scan/ink.ts';
import { findRulings, whiteOutRulings } from '#shared/ingest/pdf/scan/picture-rulings.ts';
import { findSlope, straighten } from '#shared/ingest/pdf/scan/straighten.ts';
import { findRuledGrids } from '#shared/ingest/pdf/ruled-grid.ts';
import type { Picture } from '#shared/ports.ts';
import { buildPicture } from '#tests/fixtures/build-picture.ts';

/** Lines of blocks like characters, falling by `slope` to the right. */
function text(slope: number): Picture {
  const blocks = Array.from({ length: 20 }, (_, line) => Array.from({ length: 60 }, (__, at): [number, number, number, number] => {
    const left = 40 + at * 15;
    const top = 60 + line * 40 + Math.round(left * slope);
    return [left, top, left + 10, top + 12];
  })).flat();
  return buildPicture(1000, 950, blocks);
}

describe('a scanned page', () => {
  it('becomes white where it is paper, however dark the paper was scanned', () => {
    const grey = whitenPaper(buildPicture(100, 100, [[10, 10, 20, 20]], 190));
    expect([grey.pixels[0], countInk(grey)]).toEqual([255, 100]);
  });

  it('is cut with a white margin', () => {
    const cut = cutOut(buildPicture(10, 10, [[0, 0, 10, 10]]), { left: 2, top: 3, right: 5, bottom: 5 }, 4);
    expect([cut.width, cut.height, countInk(cut)]).toEqual([11, 10, 6]);
  });

  it.each([0.02, -0.013, 0.004])('lies askew by %f and is put straight', (slope) => {
    const askew = text(slope);
    expect(findSlope(askew)).toBeCloseTo(slope, 2.5);
    expect(Math.abs(findSlope(straighten(askew)))).toBeLessThan(0.0021);
  });

  it('is left alone when it is straight, blank, or turned on purpose', () => {
    for (const page of [text(0), buildPicture(500, 500, [])]) expect(straighten(page)).toBe(page);
    expect(Math.abs(findSlope(text(0.3)))).toBeLessThan(0.061);
  });

  it('shows the lines of its tables; strokes of characters and black edges are none', () => {
    const table: [number, number, number, number][] = [
      ...[100, 200, 300].map((y): [number, number, number, number] => [50, y, 450, y + 3]),
      ...[50, 250, 447].map((x): [number, number, number, number] => [x, 100, x + 3, 303]),
    ];
    const picture = buildPicture(500, 500, [...table, [60, 130, 63, 160], [0, 400, 500, 500]]);
    const rulings = findRulings(picture, 2.5);
    const [grid, ...others] = findRuledGrids(rulings);
    expect(others).toEqual([]);
    expect(grid?.cells).toHaveLength(4);
    expect(grid?.xs.map(Math.round)).toEqual([20, 100, 179]);
    whiteOutRulings(picture, rulings, 2.5);
    expect(countInk(picture, { left: 0, top: 0, right: 500, bottom: 390 })).toBe(3 * 30);
  });
});
