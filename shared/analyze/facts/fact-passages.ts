import type { ContractOutline, SectionKind } from '../../model/contract-outline.ts';
import type { Range, SourceDocument } from '../../model/source-document.ts';
import { readPartyNames } from '../clauses/party-names.ts';
import { readText } from '../indicators/reading-text.ts';
import type { Vocabularies } from '../vocabularies.ts';

/** A paragraph as facts are read from it. `label`: in a table, the cell before and the head of the column. */
export type Passage = {
  readonly paragraph: number;
  readonly text: string;
  /** As the document has it, parties' names and all. */
  readonly original: string;
  readonly label: string;
  /** In a table, its number and all cells of the row. */
  readonly row: { readonly table: number; readonly text: string } | null;
  readonly section: SectionKind;
  readonly heading: boolean;
  toOriginal(range: Range): Range;
  toFolded(offset: number): number;
};

export function readPassages(document: SourceDocument, outline: ContractOutline, vocabularies: Vocabularies): readonly Passage[] {
  const names = readPartyNames(outline.parties, vocabularies.partyWords);
  const [cellLabels, rows] = [readCellLabels(document), readRows(document)];
  return document.paragraphs.map(({ index, text }) => {
    const read = readText(text, names);
    const section = outline.contexts[index]?.section ?? 'unknown';
    return { paragraph: index, text: read.text, original: text, label: cellLabels.get(index) ?? '', row: rows.get(index) ?? null, section, heading: outline.contexts[index]?.heading === true, toOriginal: read.toOriginal, toFolded: read.toFolded };
  });
}

function readCellLabels(document: SourceDocument): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const table of document.tables) {
    const textOf = (row: number, column: number): string => (table.cells.find((cell) => cell.row === row && cell.column === column)?.paragraphs ?? [])
      .map((index) => document.paragraphs[index]?.text ?? '').join('');
    for (const cell of table.cells) {
      const label = `${cell.row > 0 ? textOf(0, cell.column) : ''} ${cell.column > 0 ? textOf(cell.row, cell.column - 1) : ''}`;
      for (const index of cell.paragraphs) labels.set(index, label.slice(0, 60));
    }
  }
  return labels;
}

function readRows(document: SourceDocument): ReadonlyMap<number, { readonly table: number; readonly text: string }> {
  const rows = new Map<number, { readonly table: number; readonly text: string }>();
  for (const { index: table, cells } of document.tables) {
    for (const { row, paragraphs } of cells) {
      const text = cells.filter((cell) => cell.row === row).flatMap((cell) => cell.paragraphs).map((index) => document.paragraphs[index]?.text ?? '').join(' ');
      for (const index of paragraphs) rows.set(index, { table, text });
    }
  }
  return rows;
}

/** The words in front of a place that still belong to it: to the comma (`piece`) and to the full stop (`sentence`). */
export function wordsBefore(text: string, at: number): { readonly piece: string; readonly sentence: string } {
  const before = text.slice(Math.max(0, at - 80), at);
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
  return { sentence, piece: sentence.slice(sentence.lastIndexOf('，') + 1) };
}
