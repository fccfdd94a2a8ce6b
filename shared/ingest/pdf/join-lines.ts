import type { PdfPiece } from '../../model/source-document.ts';
import { ascent, descent } from './layout.ts';
import type { Line } from './layout.ts';

export type PageSize = { readonly width: number; readonly height: number };

/** A paragraph's text and where each of its lines stands. */
export function joinLines(lines: readonly Line[], sizeOf: (page: number) => PageSize): { readonly text: string; readonly pieces: readonly PdfPiece[] } {
  let text = '';
  let before = '';
  const pieces: PdfPiece[] = [];
  for (const line of lines) {
    // Asking the text so far for its end would copy it for every line.
    text += separator(before, line.text);
    before = line.text;
    const start = text.length;
    text += line.text;
    pieces.push({ range: [start, text.length], page: line.page, box: boxOf(line, sizeOf(line.page)) });
  }
  return { text, pieces };
}

/** Chinese goes on without a space; between words of Latin letters the line's end was one. */
function separator(before: string, after: string): string {
  const latin = /[A-Za-z0-9,.;:)]/.test(before.slice(-1)) && /^[A-Za-z0-9(]/.test(after);
  return latin && /[A-Za-z]/.test(before.slice(-1) + after.slice(0, 1)) ? ' ' : '';
}

function boxOf({ left, right, baseline, size }: Line, page: PageSize): PdfPiece['box'] {
  return [
    share(left, page.width), share(baseline - size * ascent, page.height),
    share(right, page.width), share(baseline + size * descent, page.height),
  ];
}

/** Four digits are a hundredth of a point on a page, and keep a stored review readable. */
function share(value: number, whole: number): number {
  return Math.round(Math.min(1, Math.max(0, value / whole)) * 10_000) / 10_000;
}
