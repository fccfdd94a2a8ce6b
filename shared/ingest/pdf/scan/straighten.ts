import type { Picture } from '../../../ports.ts';
import { countInk, inkLimit } from './ink.ts';

/** Radians. A page that lies more askew was put on the glass on purpose; one that lies less is left as it is. */
const most = 0.055;
const coarse = 0.005;
const fine = 0.001;
const least = 0.0015;
/** As many pixels of ink tell the angle as well as all of them. */
const mostPoints = 60_000;
const fewestPoints = 1_500;
/** Pixels of height that count as one row of ink. */
const bin = 2;

/** The page turned so that its lines of text are level; the picture itself where they are already. */
export function straighten(picture: Picture): Picture {
  const slope = findSlope(picture);
  return Math.abs(slope) < least ? picture : shear(picture, slope);
}

/** How far the lines fall to the right, per pixel: the slope along which ink gathers in the fewest rows. */
export function findSlope(picture: Picture): number {
  const points = samplePoints(picture);
  if (points.length < fewestPoints * 2) return 0;
  const score = (slope: number): number => gathering(points, slope, picture);
  const best = strongest(steps(0, most, coarse), score);
  return strongest(steps(best, coarse, fine), score);
}

function samplePoints(picture: Picture): readonly number[] {
  const { width, height, pixels } = picture;
  const every = Math.max(1, Math.ceil(countInk(picture) / mostPoints));
  const points: number[] = [];
  let seen = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 0) < inkLimit && seen++ % every === 0) points.push(x, y);
    }
  }
  return points;
}

function gathering(points: readonly number[], slope: number, { width, height }: Picture): number {
  const reach = Math.ceil(width * most);
  const rows = new Uint32Array(Math.ceil((height + reach * 2) / bin) + 1);
  for (let index = 0; index < points.length; index += 2) {
    const row = Math.floor(((points[index + 1] ?? 0) - (points[index] ?? 0) * slope + reach) / bin);
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}

function steps(middle: number, reach: number, step: number): readonly number[] {
  const count = Math.round(reach / step);
  return Array.from({ length: count * 2 + 1 }, (_, index) => middle + (index - count) * step);
}

function strongest(slopes: readonly number[], score: (slope: number) => number): number {
  return slopes.map((slope) => ({ slope, score: score(slope) })).reduce((a, b) => (b.score > a.score ? b : a)).slope;
}

/** For so small an angle two shears are a turn. */
function shear({ width, height, pixels }: Picture, slope: number): Picture {
  const straight = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y++) {
    const shift = (y - height / 2) * slope;
    for (let x = 0; x < width; x++) {
      const fromX = x - shift;
      const fromY = y + (x - width / 2) * slope;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const at = top * width + left;
      const dx = fromX - left;
      const dy = fromY - top;
      const upper = (pixels[at] ?? 0) * (1 - dx) + (pixels[at + 1] ?? 0) * dx;
      const lower = (pixels[at + width] ?? 0) * (1 - dx) + (pixels[at + width + 1] ?? 0) * dx;
      straight[y * width + x] = upper * (1 - dy) + lower * dy;
    }
  }
  return { width, height, pixels: straight };
}
