import type { TextEdit } from '../../model/revision.ts';
import type { Range } from '../../model/source-document.ts';
import { insertionSite, lookOf } from './insertion-site.ts';
import type { ParagraphMap, RunText } from './paragraph-map.ts';
import type { Pen } from './pen.ts';
import { commentEnd, commentStart, leftLocation, placeInsertion } from './place-edit.ts';
import type { Location } from './place-edit.ts';
import { rebuildRun } from './rebuild-run.ts';
import type { Splice } from './splice.ts';

/** A comment that has its number in comments.xml. */
export type Note = { readonly id: number; readonly finding: string; readonly range: Range };
export type FoundEdit = TextEdit & { readonly finding: string };

type Ink = { readonly between: Splice[]; readonly cuts: Map<RunText, Map<number, string>> };

/** All marks of one paragraph. The edits have no obstacle, stand in order and do not overlap. */
export function markParagraph(map: ParagraphMap, edits: readonly FoundEdit[], comments: readonly Note[], pen: Pen): readonly Splice[] {
  const ink: Ink = { between: [], cuts: new Map() };
  const removed = edits.map(({ range }) => range).filter(([start, end]) => end > start);
  const notes = comments.map((note) => ({ ...note, range: aroundEdits(note.range, removed) }));
  const offsets = new Set([...edits.map(({ range }) => range[1]), ...notes.flatMap(({ range }) => range)]);
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    markOffset(map, offset, edits.filter(({ range, text }) => range[1] === offset && text !== ''), notes, pen, ink);
  }
  const rebuilt = map.runs
    .map((run) => ({
      run, removed: removed.filter(([start, end]) => start < run.end && run.start < end), cuts: ink.cuts.get(run) ?? new Map<number, string>(),
    }))
    .filter((changes) => changes.removed.length > 0 || changes.cuts.size > 0)
    .map(({ run, ...changes }) => rebuildRun(map.xml, run, changes, pen));
  return [...ink.between, ...rebuilt];
}

/**
 * At one place of the text: new text, the ends of comments, the beginnings of comments. Only a comment that has nothing
 * but the new text here begins before it.
 */
function markOffset(
  map: ParagraphMap, offset: number, insertions: readonly FoundEdit[], notes: readonly Note[], pen: Pen, ink: Ink,
): void {
  const startsOf = (some: readonly Note[]): string => some.map(({ id }) => pen.commentStart(id)).join('');
  const starts = notes.filter(({ range }) => range[0] === offset);
  const before = starts.filter(({ range, finding }) => (
    range[1] === offset || insertions.some((edit) => edit.finding === finding && edit.range[0] === offset)
  ));
  const endings = notes.filter(({ range }) => range[1] === offset).map(({ id }) => pen.commentEnd(id)).join('');
  const left = map.runAt(offset - 1);
  const right = map.runAt(offset);
  const [insertion] = insertions;
  if (insertion !== undefined) {
    const deletes = insertion.range[1] > insertion.range[0];
    const place = deletes && left !== null ? leftLocation(map, offset, left) : placeInsertion(map, offset);
    if (place === null) throw new Error(`No place for new text at ${offset}`);
    const site = insertionSite(map.xml, place, pen);
    const texts = insertions.map(({ text, range }) => (
      pen.inserted(text, lookOf(map.xml, range[1] > range[0] ? map.runAt(range[0]) ?? place.like : place.like))
    ));
    put(ink, site.location, site.around(startsOf(before) + texts.join('') + endings));
  } else {
    const place = left !== null ? commentEnd(map, offset, left) : right !== null ? commentStart(map, offset, right) : null;
    if (place !== null) put(ink, place, startsOf(before) + endings);
  }
  if (right !== null) put(ink, commentStart(map, offset, right), startsOf(starts.filter((note) => !before.includes(note))));
}

function put({ between, cuts }: Ink, location: Location, markup: string): void {
  if (markup === '') return;
  if (location.kind === 'between') {
    between.push({ start: location.at, end: location.at, text: markup });
    return;
  }
  const own = cuts.get(location.like) ?? new Map<number, string>();
  own.set(location.offset, (own.get(location.offset) ?? '') + markup);
  cuts.set(location.like, own);
}

/** A comment's range with the whole of every deletion it touches. */
function aroundEdits([start, end]: Range, removed: readonly Range[]): Range {
  const touched = removed.filter((range) => range[0] < end && start < range[1]);
  return [Math.min(start, ...touched.map((range) => range[0])), Math.max(end, ...touched.map((range) => range[1]))];
}
