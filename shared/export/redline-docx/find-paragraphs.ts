import type { SourceDocument } from '../../model/source-document.ts';
import type { Original } from './open-original.ts';
import { mapParagraph } from './paragraph-map.ts';
import type { ParagraphMap } from './paragraph-map.ts';

/** Where a paragraph of the document stands in the file: in the body, where it may be marked, or apart from it. */
export type Standing =
  | { readonly kind: 'body'; readonly scanned: number; readonly map: ParagraphMap }
  /** `scanned`: the paragraph that holds the box; `start`: of the paragraph in the box. */
  | { readonly kind: 'textbox'; readonly holder: number; readonly start: number }
  | { readonly kind: 'note'; readonly part: string; readonly start: number };

/** Looks paragraphs up by their anchors. Throws RangeError when the bytes are not those the document was read from. */
export function createFinder({ main, body }: Original, document: SourceDocument): (paragraph: number) => Standing {
  const scannedByStart = new Map(body.paragraphs.map(({ element }, index) => [element.start, index]));
  const known = new Map<number, Standing>();
  const find = (index: number): Standing => {
    const paragraph = document.paragraphs[index];
    const anchor = paragraph?.anchor;
    if (paragraph === undefined || anchor?.kind !== 'docx') throw new RangeError(`No paragraph ${index} in a Word document`);
    if (anchor.part.toLowerCase() !== main.toLowerCase()) return { kind: 'note', part: anchor.part, start: anchor.start };
    const scanned = scannedByStart.get(anchor.start);
    const found = scanned === undefined ? undefined : body.paragraphs[scanned];
    if (scanned === undefined || found === undefined) throw new RangeError(`Paragraph ${index} is not in this file`);
    if (found.atoms.map(({ text }) => text).join('') !== paragraph.text) throw new RangeError(`Paragraph ${index} has another text`);
    if (found.holder === null) return { kind: 'body', scanned, map: mapParagraph(body.xml, found) };
    let holder = found.holder;
    for (let outer = body.paragraphs[holder]?.holder ?? null; outer !== null; outer = body.paragraphs[outer]?.holder ?? null) holder = outer;
    return { kind: 'textbox', holder, start: anchor.start };
  };
  return (index) => {
    const standing = known.get(index) ?? find(index);
    known.set(index, standing);
    return standing;
  };
}
