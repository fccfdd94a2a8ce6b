import type { Frame, Grid, GridCell, Line, PageLayout } from './layout.ts';
import { startsWithLabel } from './number-label.ts';
import { endsSentence, isFull, startsParagraph, tagsDiffer } from './paragraph-breaks.ts';
import type { TextFrames } from './text-frames.ts';

/** Lines that belong together, before they have an index. */
export type Draft = { readonly lines: readonly Line[]; readonly frame: Frame };
export type DraftCell = Omit<GridCell, 'lines' | 'frame'> & { readonly drafts: readonly Draft[] };
export type DraftTable = { readonly rows: number; readonly edges: readonly number[]; readonly ruled: boolean; readonly cells: readonly DraftCell[] };
export type Flow = { readonly kind: 'paragraph'; readonly draft: Draft } | { readonly kind: 'table'; readonly table: DraftTable };

/** Groups lines into paragraphs across line and page breaks; a table ends a paragraph. */
export function draftParagraphs(pages: readonly PageLayout[], frames: TextFrames): readonly Flow[] {
  const flow: Flow[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const [first] = open;
    if (first !== undefined) flow.push({ kind: 'paragraph', draft: { lines: open, frame: frames.of(first) } });
    open = [];
  };
  for (const block of pages.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'table') {
      close();
      flow.push({ kind: 'table', table: draftTable(block.grid) });
      continue;
    }
    const { line } = block;
    const last = open.at(-1) ?? line;
    if (startsParagraph(open, line, frames.of(last), frames.measure)) close();
    open.push(line);
  }
  close();
  return flow;
}

function draftTable({ rows, edges, ruled, cells }: Grid): DraftTable {
  return {
    rows,
    edges,
    ruled,
    cells: cells.map(({ frame, lines, ...cell }) => ({ ...cell, drafts: draftCell(lines, frame) })),
  };
}

/** A cell is one paragraph unless it holds a list: its lines are short and centred, so nothing but a number tells. */
function draftCell(lines: readonly Line[], cell: Frame): readonly Draft[] {
  const drafts: Line[][] = [];
  const frame = { left: cell.left, right: Math.max(...lines.map(({ right }) => right)) };
  for (const line of lines) {
    const last = drafts.at(-1)?.at(-1);
    const begins = last === undefined || (tagsDiffer(last, line) ?? (startsWithLabel(line.text) && (endsSentence(last.text) || !isFull(last, line, frame))));
    if (begins) drafts.push([line]);
    else drafts.at(-1)?.push(line);
  }
  return drafts.map((draft) => ({ lines: draft, frame: cell }));
}
