import type { PdfPiece } from '../../model/source-document.ts';

/** The part of a page that is shown, in points of the page's own space, and how far it is turned clockwise. */
export type PageSpace = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly turn: number };

type Point = readonly [x: number, y: number];

/** Corners of a box as a reader sees it: top left, top right, bottom left, bottom right, in which order Acrobat wants them. */
export function cornersOf([left, top, right, bottom]: PdfPiece['box'], space: PageSpace): readonly [Point, Point, Point, Point] {
  const at = (u: number, v: number): Point => toPage(u, v, space);
  return [at(left, top), at(right, top), at(left, bottom), at(right, bottom)];
}

function toPage(u: number, v: number, { x, y, width, height, turn }: PageSpace): Point {
  switch (((turn % 360) + 360) % 360) {
    case 90: return [x + v * width, y + u * height];
    case 180: return [x + (1 - u) * width, y + v * height];
    case 270: return [x + (1 - v) * width, y + (1 - u) * height];
    default: return [x + u * width, y + (1 - v) * height];
  }
}
