import type { ScannedParagraph, ScannedPart } from '../../ooxml/scanned.ts';
import { openingTagEnd } from './delete-paragraph-mark.ts';
import type { Splice } from './splice.ts';

/**
 * What accepting the deletion of paragraph marks does: each of these paragraphs becomes one with the next, which keeps its
 * number and look. What is left in them besides words, a bookmark or the sign of a comment, moves along.
 */
export function joinParagraphs({ xml, paragraphs }: ScannedPart, joined: ReadonlySet<number>): readonly Splice[] {
  return [...joined].flatMap((index): readonly Splice[] => {
    const [own, next] = [paragraphs[index], paragraphs[index + 1]];
    if (own === undefined || next === undefined) throw new RangeError(`Paragraph ${index} has nothing to join`);
    const last = paragraphs[lastOf(joined, index)];
    const head: readonly Splice[] = joined.has(index - 1) || last === undefined
      ? [] : [{ start: own.element.start, end: headEnd(xml, own), text: headOf(xml, last) }];
    const closing = xml.lastIndexOf('</', own.element.end - 1);
    const between = xml.slice(own.element.end, next.element.start);
    const ending = isEmptyTag(xml, next) ? xml.slice(closing, own.element.end) : '';
    return [...head, { start: closing, end: headEnd(xml, next), text: between + ending }];
  });
}

/** The first paragraph behind `index` that stays. */
function lastOf(joined: ReadonlySet<number>, index: number): number {
  let last = index;
  while (joined.has(last)) last += 1;
  return last;
}

function headEnd(xml: string, paragraph: ScannedParagraph): number {
  return paragraph.properties?.end ?? openingTagEnd(xml, paragraph);
}

function headOf(xml: string, paragraph: ScannedParagraph): string {
  const head = xml.slice(paragraph.element.start, headEnd(xml, paragraph));
  return isEmptyTag(xml, paragraph) ? head.replace(/\/>$/, '>') : head;
}

/** `<w:p/>` */
function isEmptyTag(xml: string, paragraph: ScannedParagraph): boolean {
  return openingTagEnd(xml, paragraph) === paragraph.element.end;
}
