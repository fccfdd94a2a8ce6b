import type { Frame, Line } from './layout.ts';
import { startsWithLabel } from './number-label.ts';
import { isCjk } from './shown-text.ts';

/** What is usual in this document: distances in points. */
export type Measure = {
  /** From baseline to baseline, for text of `size`. */
  readonly pitch: number;
  readonly size: number;
};

/** Shares of the character size. */
const noticeable = 0.8;
const sizeChange = 0.12;
const deepestIndent = 6;
const longestWord = 3.4;

/** `lines` is the paragraph so far, `next` the line that follows it in the same flow, `frame` the strip that text fills there. */
export function startsParagraph(lines: readonly Line[], next: Line, frame: Frame, measure: Measure): boolean {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return true;
  const told = tagsDiffer(last, next);
  if (told !== null) return told;
  if (Math.abs(next.size - last.size) > last.size * sizeChange) return true;
  if (isCentred(next, frame) && !isCentred(last, frame)) return true;
  if (hasGapAbove(lines, next, measure)) return true;
  // No paragraph begins so far in: a date or a number that is set to the right.
  if (last.left > next.left + last.size * deepestIndent) return true;
  if (!isFull(last, next, frame) && !goesOnEarly(lines, next, frame)) return true;
  const ended = endsSentence(last.text);
  if (startsWithLabel(next.text)) return ended || isIndented(lines, next, frame);
  return ended && isIndented(lines, next, frame);
}

/** Whether tags put the two lines into two paragraphs; null where they say nothing, as over a page break. */
export function tagsDiffer(a: Line, b: Line): boolean | null {
  return a.tag === null || b.tag === null || a.page !== b.page ? null : a.tag !== b.tag;
}

export function isCentred(line: Frame & { readonly size: number }, frame: Frame): boolean {
  const left = line.left - frame.left;
  const right = frame.right - line.right;
  return left > line.size * 2 && right > line.size * 2 && Math.abs(left - right) < line.size * 0.75;
}

/** The line broke because its measure was full: the first word of the next would not have fitted. */
export function isFull(line: Line, next: Line, frame: Frame): boolean {
  const word = /^[A-Za-z0-9.,%+-]+/.exec(next.text)?.[0].length ?? 0;
  const closing = /^[，。；：、！？）》”’]+/.exec(next.text.slice(1))?.[0].length ?? 0;
  const room = frame.right - line.right;
  return room < line.size * (1.3 + closing + (word > 0 ? word * 0.55 : 0));
}

/** Some programs keep Chinese words whole and break up to a word too early: then the sentence says that it goes on. */
function goesOnEarly(lines: readonly Line[], next: Line, frame: Frame): boolean {
  const last = lines.at(-1);
  if (last === undefined || endsSentence(last.text) || startsWithLabel(next.text) || isIndented(lines, next, frame)) return false;
  return frame.right - last.right < last.size * longestWord && isCjk(last.text.slice(-1)) && isCjk(next.text.slice(0, 1));
}

export function endsSentence(text: string): boolean {
  return /[。；！？;!?：:][”’"」）)]*$/.test(text) || (/\.$/.test(text) && isCjk(text.slice(-2, -1)));
}

function hasGapAbove(lines: readonly Line[], next: Line, measure: Measure): boolean {
  const last = lines.at(-1);
  if (last === undefined || last.page !== next.page || next.baseline < last.baseline) return false;
  const before = lines.at(-2);
  const gap = next.baseline - last.baseline;
  const own = before?.page === last.page && before.baseline < last.baseline ? last.baseline - before.baseline : null;
  return own === null ? gap > measure.pitch * 1.45 * Math.max(1, next.size / measure.size) : gap > own * 1.25 + 1;
}

/** Further in than the lines before it go on, so that it looks like a beginning. */
function isIndented(lines: readonly Line[], next: Line, frame: Frame): boolean {
  const [first, second] = lines;
  if (first === undefined) return false;
  const goesOnAt = second?.left ?? Math.min(first.left, frame.left);
  return next.left > goesOnAt + next.size * noticeable || (second !== undefined && next.left < goesOnAt - next.size * noticeable);
}
