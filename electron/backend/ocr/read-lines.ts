import type { Line } from 'tesseract.js';
import type { RecognisedLine } from '#shared/ports.ts';

/** Lines in the shape of the core, without the white space that the recogniser makes up between characters. */
export function readLines(lines: readonly Line[]): readonly RecognisedLine[] {
  return lines.map(({ words, bbox }) => ({
    box: [bbox.x0, bbox.y0, bbox.x1, bbox.y1],
    characters: words.flatMap(({ symbols, confidence }) => symbols
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, bbox: { x0 } }, index) => ({ text, left: x0, startsWord: index === 0, confidence }))),
  }));
}
