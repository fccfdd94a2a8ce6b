import type { Paragraph, SourceDocument } from '../model/source-document.ts';
import type { PlannedEdit } from '../model/revision.ts';
import { revisedText } from './revised-text.ts';

/** The document as it reads when all edits hold, to be measured again; `edits` do not overlap. It has no way back into a file. */
export function reviseDocument(document: SourceDocument, edits: readonly PlannedEdit[]): SourceDocument {
  const written: Paragraph[] = [];
  const moved: number[][] = [];
  for (const paragraph of document.paragraphs) {
    const own = edits.filter((edit) => edit.paragraph === paragraph.index);
    const text = revisedText(paragraph.text, own.filter(({ clause }) => clause === undefined));
    const added = own.filter(({ clause }) => clause !== undefined).map((edit) => newParagraph(document, edit));
    const all = [{ ...paragraph, text }, ...added].map((each, at): Paragraph => ({ ...each, index: written.length + at, place: paragraph.place, anchor: { kind: 'none' } }));
    moved.push(all.map(({ index }) => index));
    written.push(...all);
  }
  return {
    ...document,
    paragraphs: written,
    tables: document.tables.map((table) => ({ ...table, cells: table.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.flatMap((index) => moved[index] ?? []) })) })),
    revisions: [], comments: [],
  };
}

/** A clause of its own, with its number typed or computed as in the list it goes on. */
function newParagraph({ paragraphs }: SourceDocument, { paragraph, text, clause }: PlannedEdit): Paragraph {
  const behind = paragraphs[paragraph];
  const like = paragraphs[clause?.like ?? paragraph] ?? behind;
  if (like === undefined) throw new RangeError(`no paragraph ${paragraph}`);
  const { number, lead } = clause ?? { number: '', lead: '' };
  const counted = like.numbering !== null && number !== '' && lead === '';
  return { ...like, text: `${lead}${text}`, numbering: counted ? { ...like.numbering, label: number, path: number } : null };
}
