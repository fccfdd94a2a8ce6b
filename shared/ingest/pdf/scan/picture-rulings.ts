import type { Picture } from '../../../ports.ts';
import type { Ruling } from '../layout.ts';
import { inkLimit, whiteOut, within } from './ink.ts';

/** Points: strokes of characters are shorter, and a black edge of the scan is thicker. */
const shortestAcross = 30;
const shortestDown = 15;
const thickest = 3;
/** Pixels that dirt may have taken out of a line. */
const gap = 3;
/** Where the paper beside a line is looked at, and on how many of these places it must be seen. */
const probes = 12;
const enough = 0.6;

type Run = { readonly vertical: boolean; readonly at: number; readonly from: number; readonly to: number };

/** The ruled lines of a level page, in points. `scale`: pixels a point. */
export function findRulings(picture: Picture, scale: number): readonly Ruling[] {
  return [false, true]
    .flatMap((vertical) => findRuns(picture, vertical, scale))
    .map(({ vertical, at, from, to }) => ({ vertical, at: (at + 0.5) / scale, from: from / scale, to: to / scale }));
}

/** Takes lines out of the picture, so that they are not read as characters. */
export function whiteOutRulings(picture: Picture, rulings: readonly Ruling[], scale: number): void {
  for (const ruling of rulings) {
    const [at, from, to] = [ruling.at * scale - 0.5, ruling.from * scale, ruling.to * scale];
    const band = ruling.vertical ? { left: at - 1, right: at + 2, top: from, bottom: to } : { left: from, right: to, top: at - 1, bottom: at + 2 };
    whiteOut(picture, within(picture, band));
  }
}

function findRuns({ width, height, pixels }: Picture, vertical: boolean, scale: number): readonly Run[] {
  const [lines, length] = vertical ? [width, height] : [height, width];
  const shortest = (vertical ? shortestDown : shortestAcross) * scale;
  const inked = (line: number, along: number): boolean => (pixels[vertical ? along * width + line : line * width + along] ?? 255) < inkLimit;
  const runs: Run[] = [];
  for (let line = 0; line < lines; line++) {
    let from = -1;
    let last = -1;
    for (let along = 0; along <= length; along++) {
      if (along < length && inked(line, along)) {
        if (from < 0) from = along;
        last = along;
      } else if (from >= 0 && (along === length || along - last > gap)) {
        const run = { vertical, at: line, from, to: last + 1 };
        if (last + 1 - from >= shortest && isThin(run, inked, lines, thickest * scale)) runs.push(run);
        from = -1;
      }
    }
  }
  return runs;
}

/** Paper on both sides, but for the characters that stand close to it. */
function isThin({ at, from, to }: Run, inked: (line: number, along: number) => boolean, lines: number, thickness: number): boolean {
  return [Math.round(at - thickness), Math.round(at + thickness)].every((beside) => {
    if (beside < 0 || beside >= lines) return true;
    const free = Array.from({ length: probes }, (_, index) => Math.floor(from + ((to - from) * (index + 0.5)) / probes))
      .filter((along) => !inked(beside, along)).length;
    return free >= probes * enough;
  });
}
