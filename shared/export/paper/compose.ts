import type { Block, Heading, PaperCell, PaperColumn, PaperTable, ParagraphRole, Span } from './paper.ts';

/** Short ways to write the pieces of a paper. */

export function heading(level: 1 | 2 | 3, text: string): Heading {
  return { kind: 'heading', level, text, numbered: true };
}

/** A heading outside the numbering: an annex, the words above the signatures. */
export function plainHeading(level: 1 | 2 | 3, text: string): Heading {
  return { kind: 'heading', level, text, numbered: false };
}

export function paragraph(role: ParagraphRole, ...words: readonly (string | Span)[]): Block {
  return { kind: 'paragraph', role, spans: words.map(toSpan) };
}

export function strong(text: string): Span {
  return { text, mark: 'strong' };
}

/** Each entry is one paragraph of the cell; empty text is left out. */
export function cell(...lines: readonly (string | null | readonly (string | Span)[])[]): PaperCell {
  return lines.flatMap((line) => (line === null || line === '' ? [] : [typeof line === 'string' ? [{ text: line }] : line.map(toSpan)]));
}

type ColumnSpec = readonly [title: string | null, width: number, align?: PaperColumn['align']];

export function table(columns: readonly ColumnSpec[], rows: readonly (readonly PaperCell[])[]): PaperTable {
  return { kind: 'table', columns: columns.map(([title, width, align = 'left']) => ({ title, width, align })), rows };
}

function toSpan(word: string | Span): Span {
  return typeof word === 'string' ? { text: word } : word;
}
