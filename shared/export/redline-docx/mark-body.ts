import type { PlannedComment, PlannedEdit } from '../../model/revision.ts';
import { cleanText } from '../../text/clean-text.ts';
import type { NumberedText } from './comments-part.ts';
import { deleteParagraphMark } from './delete-paragraph-mark.ts';
import { distantAnchor } from './distant-anchor.ts';
import type { Standing } from './find-paragraphs.ts';
import { clauseSite, insertClause } from './insert-clause.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { markParagraph } from './mark-paragraph.ts';
import type { Note } from './mark-paragraph.ts';
import type { Original } from './open-original.ts';
import type { Pen } from './pen.ts';
import type { Splice } from './splice.ts';

export type MarkedBody = { readonly splices: readonly Splice[]; readonly comments: readonly NumberedText[] };

type Work = { readonly edits: PlannedEdit[]; readonly notes: Note[] };

/** All marks in the document part, and the comments they refer to in their order. */
export function markBody(
  original: Original, edits: readonly PlannedEdit[], comments: readonly PlannedComment[], find: (paragraph: number) => Standing, pen: Pen,
): MarkedBody {
  const works = new Map<number, Work>();
  const workOn = (paragraph: number): Work => {
    const work = works.get(paragraph) ?? { edits: [], notes: [] };
    works.set(paragraph, work);
    return work;
  };
  for (const edit of edits) if (edit.clause === undefined) workOn(edit.paragraph).edits.push(edit);
  const splices: Splice[] = [];
  /** First at their place: a paragraph's properties stand before all that it holds. */
  const properties: Splice[] = [];
  const written = comments.map((comment): NumberedText => {
    const id = pen.nextId();
    const standing = find(comment.paragraph);
    if (standing.kind === 'body') {
      workOn(comment.paragraph).notes.push({ id, finding: comment.finding, range: comment.range });
      return { id, text: comment.text };
    }
    const { start, end } = distantAnchor(original, standing);
    splices.push({ start, end: start, text: pen.commentStart(id) }, { start: end, end, text: pen.commentEnd(id) });
    return { id, text: `（针对此处${standing.kind === 'note' ? '注释' : '文本框'}中的文字）\n${comment.text}` };
  });
  const joined = new Set<number>();
  for (const [paragraph, { edits: given, notes }] of works) {
    const standing = find(paragraph);
    if (standing.kind !== 'body') continue;
    const edits = given.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
    requireOrder(edits, notes, standing.map.text.length);
    const end = goes(edits, standing.map.text) ? deleteParagraphMark(original.body, standing.scanned, pen) : null;
    if (end !== null && pen.tracks) properties.push(end);
    else if (end !== null) joined.add(standing.scanned);
    splices.push(...markParagraph(standing.map, edits, notes, pen));
  }
  for (const edit of edits) {
    if (edit.clause === undefined) continue;
    const [behind, like] = [find(edit.paragraph), find(edit.clause.like)];
    const site = behind.kind === 'body' ? clauseSite(original.body, behind.scanned) : null;
    if (site === null || like.kind !== 'body') throw new RangeError(`No place for a clause behind paragraph ${edit.paragraph}`);
    splices.push(insertClause(edit, like.map, original.body.paragraphs[firstOf(joined, site)]?.element.start ?? 0, pen));
  }
  return { splices: [...properties, ...splices, ...joinParagraphs(original.body, joined)], comments: written };
}

/** What becomes one with the paragraph at `index` moves as one with it. */
function firstOf(joined: ReadonlySet<number>, index: number): number {
  let first = index;
  while (joined.has(first - 1)) first -= 1;
  return first;
}

/** Nothing of the text stays, and there was some. */
function goes(edits: readonly PlannedEdit[], text: string): boolean {
  return text !== '' && edits.every(({ text: wording }) => cleanText(wording) === '') && coverage(edits) === text.length;
}

function coverage(edits: readonly PlannedEdit[]): number {
  return edits.reduce((sum, { range: [start, end] }) => sum + end - start, 0);
}

/** A plan that breaks its promise is a mistake of ours, and half-written marks would hide it. */
function requireOrder(edits: readonly PlannedEdit[], notes: readonly Note[], length: number): void {
  let last = 0;
  for (const { range: [start, end] } of edits) {
    if (start < last || end < start || end > length) throw new RangeError(`Edits overlap or leave their paragraph at ${start}`);
    last = end;
  }
  const outside = notes.find(({ range: [start, end] }) => start < 0 || end < start || end > length);
  if (outside !== undefined) throw new RangeError(`Comment of ${outside.finding} leaves its paragraph`);
}
