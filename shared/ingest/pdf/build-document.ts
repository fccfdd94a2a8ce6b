import type { Furniture, Look, Paragraph, Place, SourceDocument, Table } from '../../model/source-document.ts';
import type { Draft, DraftTable, Flow } from './draft-paragraphs.ts';
import { joinLines } from './join-lines.ts';
import type { PageSize } from './join-lines.ts';
import { isCentred } from './paragraph-breaks.ts';
import { findTitle } from './find-title.ts';

export type BuildOptions = {
  readonly format: 'pdf' | 'ofd';
  readonly pages: number;
  readonly furniture: readonly Furniture[];
  readonly sizeOf: (page: number) => PageSize;
  /** What a piece of an anchor is. */
  readonly pieces: 'lines' | 'characters';
};

/** Numbers paragraphs and tables in reading order. */
export function buildDocument(flow: readonly Flow[], { format, pages, furniture, sizeOf, pieces: of }: BuildOptions): SourceDocument {
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const add = (draft: Draft, place: Place): number => {
    const { text, pieces } = joinLines(draft.lines, sizeOf, of);
    const index = paragraphs.length;
    const page = draft.lines[0]?.page ?? null;
    paragraphs.push({ index, text, numbering: null, place, page, look: lookOf(draft), anchor: { kind: 'pdf', pieces } });
    return index;
  };
  for (const item of flow) {
    if (item.kind === 'paragraph') add(item.draft, { kind: 'body' });
    else tables.push(buildTable(item.table, tables.length, add));
  }
  return { format, title: findTitle(paragraphs), pages, paragraphs, tables, furniture, revisions: [], comments: [], ocr: null };
}

function buildTable(table: DraftTable, index: number, add: (draft: Draft, place: Place) => number): Table {
  const told = table.cells.some((cell) => cell.header === true);
  const header = hasHeaderRow(table);
  const cells = table.cells.map(({ drafts, ...cell }) => ({
    ...cell,
    header: told ? cell.header === true : header && cell.row === 0,
    paragraphs: drafts.map((draft) => add(draft, { kind: 'cell', table: index, row: cell.row, column: cell.column })),
  }));
  return { index, rows: table.rows, columns: table.edges.length - 1, cells, parent: null };
}

/** A header names its columns: every cell of the first row says something, and none of it is a number. */
function hasHeaderRow({ rows, cells }: DraftTable): boolean {
  const first = cells.filter(({ row }) => row === 0);
  return rows > 1 && first.length > 1 && first.every(({ drafts, rowSpan }) => {
    const text = drafts.flatMap(({ lines }) => lines.map((line) => line.text)).join('');
    return text !== '' && rowSpan < rows && !/\d/.test(text);
  });
}

function lookOf({ lines, frame }: Draft): Look {
  const [first] = lines;
  if (first === undefined) return { align: 'left', bold: false, size: null, indent: 0, outline: null };
  const size = Math.max(...lines.map((line) => line.size));
  const right = first.left - frame.left > (frame.right - frame.left) * 0.4 && frame.right - first.right < size;
  const centred = lines.every((line) => isCentred(line, frame));
  return {
    align: centred ? 'center' : right ? 'right' : 'left',
    bold: lines.filter((line) => line.bold).length * 2 > lines.length,
    size: tenths(size),
    indent: centred ? 0 : tenths(Math.max(0, first.left - frame.left)),
    outline: null,
  };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
