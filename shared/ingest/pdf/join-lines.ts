import type { PdfPiece } from '../../model/source-document.ts';
import { ascent, descent } from './layout.ts';
import type { Line, Turn } from './layout.ts';
import { softHyphen } from './shown-text.ts';

export type PageSize = { readonly width: number; readonly height: number; readonly turn: Turn };

/** A paragraph's text and where each of its lines stands, or each of its characters. */
export function joinLines(lines: readonly Line[], sizeOf: (page: number) => PageSize, of: 'lines' | 'characters'): { readonly text: string; readonly pieces: readonly PdfPiece[] } {
  let text = '';
  let before = '';
  const pieces: PdfPiece[] = [];
  lines.forEach((line, at) => {
    // Asking the text so far for its end would copy it for every line.
    text += separator(before, line.text);
    before = line.text;
    const start = text.length;
    text += withoutHyphen(line.text, lines[at + 1]?.text ?? '');
    if (of === 'characters') pieces.push(...characterPieces(line, start, text.length, sizeOf(line.page)));
    else pieces.push({ range: [start, text.length], page: line.page, box: boxOf(line, sizeOf(line.page)) });
  });
  return { text, pieces };
}

/** White space has no place of its own. */
function characterPieces(line: Line, start: number, end: number, size: PageSize): readonly PdfPiece[] {
  const pieces: PdfPiece[] = [];
  let at = 0;
  for (let index = 0; index < line.ink.length; index += 3) {
    const [left = 0, right = 0, length = 0] = line.ink.subarray(index, index + 3);
    while (/\s/.test(line.text.charAt(at))) at += 1;
    if (start + at + length > end) break;
    pieces.push({ range: [start + at, start + at + length], page: line.page, box: boxOf({ ...line, left, right }, size) });
    at += length;
  }
  return pieces;
}

/** A hyphen that only the end of the line put there: between small letters; COVID-19 keeps its own. */
function withoutHyphen(text: string, after: string): string {
  return text.endsWith(softHyphen) || (/[a-z]-$/.test(text) && /^[a-z]/.test(after)) ? text.slice(0, -1) : text;
}

/** Chinese goes on without a space; between words of Latin letters the line's end was one. */
function separator(before: string, after: string): string {
  const latin = /[A-Za-z0-9,.;:)]/.test(before.slice(-1)) && /^[A-Za-z0-9(]/.test(after);
  return latin && /[A-Za-z]/.test(before.slice(-1) + after.slice(0, 1)) ? ' ' : '';
}

function boxOf({ left, right, baseline, size }: Line, page: PageSize): PdfPiece['box'] {
  return turnBack([
    share(left, page.width), share(baseline - size * ascent, page.height),
    share(right, page.width), share(baseline + size * descent, page.height),
  ], page.turn);
}

/** From the page as read to the page as shown. */
function turnBack([left, top, right, bottom]: PdfPiece['box'], turn: Turn): PdfPiece['box'] {
  switch (turn) {
    case 0: return rounded(left, top, right, bottom);
    case 90: return rounded(top, 1 - right, bottom, 1 - left);
    case 180: return rounded(1 - right, 1 - bottom, 1 - left, 1 - top);
    case 270: return rounded(1 - bottom, left, 1 - top, right);
  }
}

function share(value: number, whole: number): number {
  return Math.min(1, Math.max(0, value / whole));
}

/** Four digits are a hundredth of a point on a page, and keep a stored review readable. */
function rounded(left: number, top: number, right: number, bottom: number): PdfPiece['box'] {
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  return [round(left), round(top), round(right), round(bottom)];
}
