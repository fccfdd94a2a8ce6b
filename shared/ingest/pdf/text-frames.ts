import type { Frame, Line, PageLayout } from './layout.ts';
import type { Measure } from './paragraph-breaks.ts';

export type TextFrames = {
  /** The strip that the text of this line's page or column fills. */
  of(line: Line): Frame;
  readonly measure: Measure;
};

/** Margins and line distance as this document uses them, from all lines outside tables. */
export function measureText(pages: readonly PageLayout[]): TextFrames {
  const linesOf = (page: PageLayout): readonly Line[] => page.blocks.flatMap((block) => (block.kind === 'line' ? [block.line] : []));
  const frames = new Map<number, Frame>();
  const widths = new Map(pages.map(({ number, width }) => [number, Math.round(width)]));
  for (const width of new Set(widths.values())) {
    frames.set(width, frameOf(pages.filter(({ number }) => widths.get(number) === width).flatMap(linesOf), width));
  }
  return {
    of: (line) => line.column ?? frames.get(widths.get(line.page) ?? 0) ?? line,
    measure: measurePitch(pages.map(linesOf)),
  };
}

function frameOf(lines: readonly Line[], width: number): Frame {
  const lefts = lines.map(({ left }) => left).toSorted((a, b) => a - b);
  const left = lefts[Math.floor(lefts.length * 0.05)] ?? 0;
  const rights = lines.filter((line) => line.column === null && line.right - line.left > width / 2).map(({ right }) => right);
  const right = rights.toSorted((a, b) => a - b)[Math.floor(rights.length * 0.9)];
  return { left, right: right ?? Math.max(width - left, ...lines.map((line) => line.right)) };
}

function measurePitch(pages: readonly (readonly Line[])[]): Measure {
  const distances: number[] = [];
  const sizes: number[] = [];
  for (const lines of pages) {
    lines.forEach((line, index) => {
      const distance = line.baseline - (lines[index - 1]?.baseline ?? Infinity);
      if (distance > line.size * 0.9) distances.push(distance);
      sizes.push(line.size);
    });
  }
  const size = sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? 12;
  // The lower quartile: where most paragraphs have one line, the middle one is the distance between paragraphs.
  const pitch = distances.toSorted((a, b) => a - b)[distances.length >> 2];
  return { size, pitch: pitch ?? size * 1.5 };
}
