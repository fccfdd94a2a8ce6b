import { rootNames, scanTags, tagAt } from '../../ooxml/scan-tags.ts';
import type { ScannedParagraph, ScannedPart } from '../../ooxml/scanned.ts';
import { contentBeside, holdsObject, isRemoved } from './place-edit.ts';
import type { Pen } from './pen.ts';
import type { Splice } from './splice.ts';

/**
 * When all words of a paragraph go, its mark goes with them, or an empty numbered line would stay. null where the mark
 * must stay: before a table or at the end of a cell (nothing to join), with page geometry, with a picture.
 */
export function deleteParagraphMark(part: ScannedPart, index: number, pen: Pen): Splice | null {
  const paragraph = part.paragraphs[index];
  if (paragraph === undefined || !joinsNext(part, index, paragraph)) return null;
  const { runs, atoms } = paragraph;
  const beside = runs.filter((run) => !isRemoved(run))
    .map((run) => contentBeside(part.xml, run, atoms.filter((atom) => runs[atom.run] === run)));
  if (beside.some(holdsObject)) return null;
  return markSplice(part.xml, paragraph, pen);
}

/** Nothing but bookmarks and the like stands between this paragraph and the next. */
function joinsNext({ xml, paragraphs }: ScannedPart, index: number, { element, holder }: ScannedParagraph): boolean {
  const next = paragraphs[index + 1];
  if (next === undefined || next.holder !== holder) return false;
  return /^(?:\s|<[^<>/][^<>]*\/>)*$/.test(xml.slice(element.end, next.element.start));
}

function markSplice(xml: string, paragraph: ScannedParagraph, pen: Pen): Splice | null {
  const { properties } = paragraph;
  if (properties === null) {
    const at = tagAt(xml, paragraph.element.start, rootNames(xml)).end;
    return { start: at, end: at, text: pen.markDeletion('pPr') };
  }
  const found = scanProperties(xml, properties.start, properties.end);
  if (found.keeps) return null;
  if (found.run === null) {
    if (xml.startsWith('/>', properties.end - 2)) return { ...properties, text: pen.markDeletion('pPr') };
    return { start: found.end, end: found.end, text: pen.markDeletion('rPr') };
  }
  if (found.run.empty) return { start: found.run.start, end: found.run.end, text: pen.markDeletion('rPr') };
  return { start: found.run.first, end: found.run.first, text: pen.markDeletion(null) };
}

type FoundProperties = {
  /** Page geometry, or somebody deleted the mark already. */
  keeps: boolean;
  /** `first`: where a deletion may stand, behind somebody's insertion of the mark. */
  run: { readonly start: number; readonly end: number; readonly empty: boolean; first: number } | null;
  /** Where w:rPr belongs. */
  end: number;
};

function scanProperties(xml: string, start: number, end: number): FoundProperties {
  const found: FoundProperties = { keeps: false, run: null, end: xml.lastIndexOf('</', end - 1) };
  const open: string[] = [];
  let inserted = false;
  scanTags(xml, {
    open(tag) {
      const path = open.slice(1).join('/');
      if (open.length === 1) {
        if (tag.name === 'w:sectPr') found.keeps = true;
        else if (tag.name === 'w:rPr') found.run = { start: tag.start, end: tag.end, empty: tag.empty, first: tag.end };
        else if (tag.name === 'w:pPrChange') found.end = Math.min(found.end, tag.start);
      } else if (path === 'w:rPr') {
        if (tag.name === 'w:del' || tag.name === 'w:moveFrom') found.keeps = true;
        if (tag.name === 'w:ins' && found.run !== null) {
          if (tag.empty) found.run.first = tag.end;
          else inserted = true;
        }
      }
      if (!tag.empty) open.push(tag.name);
    },
    close(_, closed) {
      open.pop();
      if (inserted && open.length === 2 && found.run !== null) {
        found.run.first = closed;
        inserted = false;
      }
    },
  }, rootNames(xml), start, end);
  return found;
}
