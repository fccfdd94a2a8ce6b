import type { Block } from '../blocks.ts';
import { startsWithLabel } from '../pdf/number-label.ts';

const heading = /^(#{1,6})\s+(.+?)\s*#*$/u;
const fewestLines = 6;
/** A line may fall this many columns short of the longest: a character or a mark did not fit. */
const slack = 4;

/** Paragraphs of a text file. Lines that a program broke at a fixed width are joined again; Markdown's heading marks are taken off. */
export function splitParagraphs(text: string): readonly Block[] {
  const lines = text.split(/\r\n?|[\n\v\f\u2028\u2029]/u).map((line) => line.trimEnd());
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  let open = '';
  let last = '';
  const close = (): void => {
    if (open.trim() !== '') blocks.push({ kind: 'paragraph', text: open.trim() });
    open = '';
  };
  for (const line of lines) {
    const head = heading.exec(line);
    const joins = open !== '' && line.trim() !== '' && head === null && width !== null && columns(last) >= width - slack && !beginsParagraph(line);
    if (!joins) close();
    if (head !== null) blocks.push({ kind: 'paragraph', text: head[2] ?? '', look: { outline: (head[1]?.length ?? 1) - 1 } });
    else open = joins ? join(open, line) : line;
    last = head === null ? line : '';
  }
  close();
  return blocks;
}

/** The width at which a program broke the lines, in columns; null when they end where the writer ended them. */
function wrapWidth(lines: readonly string[]): number | null {
  const widths = lines.filter((line) => line.trim() !== '').map(columns).toSorted((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.98)] ?? 0;
  if (widths.length < fewestLines || widest < 30 || widest > 130) return null;
  const full = lines.filter((line) => columns(line) >= widest - slack);
  const cut = full.filter((line) => !/[。；：！？!?;:]$/u.test(line.trim()));
  return (widths.at(-1) ?? 0) <= widest + slack && full.length >= widths.length * 0.3 && cut.length >= full.length * 0.6 ? widest : null;
}

function beginsParagraph(line: string): boolean {
  return /^(?:\s{2,}|\u3000)/u.test(line) || startsWithLabel(line.trim());
}

/** Between Chinese characters a break was no space. */
function join(before: string, line: string): string {
  const next = line.trim();
  return /[\p{Script=Latin}\d,.;]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(next) ? `${before} ${next}` : before + next;
}

/** Chinese characters and marks take two columns. */
function columns(line: string): number {
  let width = 0;
  for (const sign of line) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
