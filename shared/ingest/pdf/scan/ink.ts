import type { Picture } from '../../../ports.ts';

/** Half-open, in pixels. */
export type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const white = 255;
/** A pixel that is darker is ink, once the paper is white. */
export const inkLimit = 165;
const paperAtLeast = 128;
/** Share of the paper's brightness that is white already: paper has a grain. */
const grain = 0.96;

/** Makes the paper white, whatever grey or yellow it was scanned as: its brightness is the commonest of the bright ones. */
export function whitenPaper({ width, height, pixels }: Picture): Picture {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  const bright = counts.subarray(paperAtLeast);
  const paper = (bright.indexOf(Math.max(...bright)) + paperAtLeast) * grain;
  return { width, height, pixels: pixels.map((pixel) => Math.min(white, (pixel * white) / paper)) };
}

export function countInk(picture: Picture, { left, top, right, bottom }: Area = whole(picture)): number {
  let count = 0;
  for (let y = top; y < bottom; y++) {
    for (const pixel of picture.pixels.subarray(y * picture.width + left, y * picture.width + right)) if (pixel < inkLimit) count++;
  }
  return count;
}

export function whole({ width, height }: Picture): Area {
  return { left: 0, top: 0, right: width, bottom: height };
}

/** The area with a white margin around it, which the recogniser needs to find its first line. */
export function cutOut(picture: Picture, { left, top, right, bottom }: Area, margin: number): Picture {
  const width = right - left + margin * 2;
  const height = bottom - top + margin * 2;
  const pixels = new Uint8Array(width * height).fill(white);
  for (let y = top; y < bottom; y++) {
    pixels.set(picture.pixels.subarray(y * picture.width + left, y * picture.width + right), (y - top + margin) * width + margin);
  }
  return { width, height, pixels };
}

/** Changes the picture. */
export function whiteOut({ width, pixels }: Picture, { left, top, right, bottom }: Area): void {
  for (let y = top; y < bottom; y++) pixels.fill(white, y * width + left, y * width + right);
}

/** The area without what lies outside the picture. */
export function within({ width, height }: Picture, { left, top, right, bottom }: Area): Area {
  const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)));
  return { left: clamp(left, width), top: clamp(top, height), right: clamp(right, width), bottom: clamp(bottom, height) };
}
