import { readPart } from '../../ooxml/read-part.ts';
import { attributesOf, scanTags } from '../../ooxml/scan-tags.ts';
import type { ScannedParagraph, ScannedRun, Span } from '../../ooxml/scanned.ts';
import { Refusal } from '../../result.ts';
import { elementEnd, findFences } from './fence.ts';
import type { Standing } from './find-paragraphs.ts';
import type { Original } from './open-original.ts';

/**
 * Where a comment on words outside of the body goes: Word has none inside text boxes, and notes are a part that stays as it
 * is. Round the run that holds the box or the sign of the note; at the first words of the document when there is no such.
 */
export function distantAnchor(original: Original, standing: Exclude<Standing, { kind: 'body' }>): Span {
  const { body } = original;
  const place = standing.kind === 'textbox'
    ? { paragraph: body.paragraphs[standing.holder], at: standing.start }
    : findReference(original, standing.part, standing.start);
  return runAround(original, place.paragraph, place.at) ?? firstWords(original);
}

type Place = { readonly paragraph: ScannedParagraph | undefined; readonly at: number };

function findReference(original: Original, part: string, start: number): Place {
  const { body, archive, relationships } = original;
  const kind = relationships.find(({ target, external }) => !external && target === part)?.type === 'endnotes' ? 'endnote' : 'footnote';
  const id = noteId(readPart(archive, part) ?? '', kind, start);
  let at = -1;
  scanTags(body.xml, {
    open(tag) {
      if (at < 0 && tag.name === `w:${kind}Reference` && attributesOf(body.xml, tag).get('w:id') === id) at = tag.start;
    },
    close() {},
  });
  return { at, paragraph: body.paragraphs.findLast(({ element }) => element.start < at && at < element.end) };
}

/** The id of the note that the paragraph at `start` belongs to. */
function noteId(xml: string, kind: string, start: number): string | undefined {
  let id: string | undefined;
  scanTags(xml, {
    open(tag) {
      if (tag.name === `w:${kind}` && tag.start < start) id = attributesOf(xml, tag).get('w:id');
    },
    close() {},
  });
  return id;
}

function runAround({ body }: Original, paragraph: ScannedParagraph | undefined, at: number): Span | null {
  if (paragraph === undefined || paragraph.holder !== null) return null;
  const index = paragraph.runs.findIndex(({ element }) => element.start < at && at < element.end);
  const run = paragraph.runs[index];
  if (run === undefined) return null;
  return spanAround(body.xml, paragraph, index, run);
}

/** Outside of what must not be written in, and of somebody's insertion, with which the comment would be rejected. */
function spanAround(xml: string, paragraph: ScannedParagraph, index: number, run: ScannedRun): Span {
  const insertion = run.wrappers.find(({ name }) => name === 'w:ins');
  const outer = insertion === undefined ? run.element : { start: insertion.start, end: elementEnd(xml, insertion.start, paragraph.element.end) };
  const fence = findFences(xml, paragraph)[index] ?? outer;
  return fence.start <= outer.start ? fence : outer;
}

function firstWords({ body }: Original): Span {
  for (const paragraph of body.paragraphs) {
    const first = paragraph.atoms[0]?.run ?? -1;
    const run = paragraph.runs[first];
    if (paragraph.holder === null && run !== undefined) return spanAround(body.xml, paragraph, first, run);
  }
  throw new Refusal('docx-empty');
}
