import type { Look } from '../../model/source-document.ts';
import type { Block } from '../blocks.ts';
import { startsWithLabel } from '../pdf/number-label.ts';

/** Fewer lines do not tell a width. */
const fewestLines = 6;
/** A line may fall this many columns short of the longest: a character or a mark did not fit. */
const slack = 4;
/** Columns at which programs break lines. */
const narrowest = 30;
const widestWrap = 130;
/** A short line that begins further in stands in the middle. */
const centredFrom = 8;
const longestTitle = 60;

/** Paragraphs of a text file: one a line, or where a program broke the lines at a fixed width, as they were before. */
export function splitParagraphs(lines: readonly string[]): readonly Block[] {
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  let open = '';
  let last = '';
  const close = (): void => {
    if (open.trim() !== '') blocks.push({ kind: 'paragraph', text: open.trim(), look: lookOf(open) });
    open = '';
  };
  for (const line of lines) {
    const goesOn = open !== '' && line.trim() !== '' && width !== null && columns(last) >= width - slack && !beginsParagraph(line);
    if (!goesOn) close();
    open = goesOn ? join(open, last, line) : line;
    last = line;
  }
  close();
  return blocks;
}

/** The width at which a program broke the lines, in columns; null when they end where the writer ended them. */
function wrapWidth(lines: readonly string[]): number | null {
  const widths = lines.filter((line) => line.trim() !== '').map(columns).toSorted((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.98)] ?? 0;
  if (widths.length < fewestLines || widest < narrowest || widest > widestWrap || (widths.at(-1) ?? 0) > widest + slack) return null;
  const full = lines.filter((line) => columns(line) >= widest - slack);
  const cut = full.filter((line) => !/[。；：！？!?;:]$/u.test(line));
  return full.length >= widths.length * 0.3 && cut.length >= full.length * 0.6 ? widest : null;
}

function beginsParagraph(line: string): boolean {
  return /^(?:\s{2,}|[\u3000\t])/u.test(line) || startsWithLabel(line);
}

/** Between Chinese characters a break was no space. */
function join(text: string, last: string, line: string): string {
  const next = line.trim();
  const latin = /[\p{Script=Latin}\d,.;]$/u.test(last) && /^[\p{Script=Latin}\d(]/u.test(next);
  return text + (latin && /\p{Script=Latin}/u.test(last.slice(-1) + next.slice(0, 1)) ? ' ' : '') + next;
}

function lookOf(line: string): Partial<Look> {
  const before = columns(line.slice(0, line.length - line.trimStart().length));
  return before >= centredFrom && columns(line) <= longestTitle + before && !/[。；]$/u.test(line) ? { align: 'center' } : {};
}

/** Chinese characters and marks take two columns. */
function columns(line: string): number {
  let width = 0;
  for (const sign of line) width += sign === '\t' ? 8 : (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
