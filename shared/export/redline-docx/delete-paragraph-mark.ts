import { createNames } from '../../ooxml/names.ts';
import type { Names } from '../../ooxml/names.ts';
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

function markSplice(xml: string, { element, properties }: ScannedParagraph, pen: Pen): Splice | null {
  if (properties === null) {
    const at = openingTagEnd(xml, { element });
    return { start: at, end: at, text: pen.markDeletion('pPr') };
  }
  const found = scanProperties(xml.slice(properties.start, properties.end), rootNames(xml));
  if (found.keeps) return null;
  const at = (start: number, end: number, around: 'rPr' | null): Splice => (
    { start: properties.start + start, end: properties.start + end, text: pen.markDeletion(around) }
  );
  if (found.run !== null) return found.run.empty ? at(found.run.start, found.run.end, 'rPr') : at(found.run.first, found.run.first, null);
  return found.end < 0 ? { ...properties, text: pen.markDeletion('pPr') } : at(found.end, found.end, 'rPr');
}

export function openingTagEnd(xml: string, { element }: Pick<ScannedParagraph, 'element'>): number {
  return element.start + tagAt(xml.slice(element.start, element.end), 0, createNames()).end;
}

type FoundProperties = {
  /** Page geometry, or somebody deleted the mark already. */
  keeps: boolean;
  /** `first`: where a deletion may stand, behind somebody's insertion of the mark. */
  run: { readonly start: number; readonly end: number; readonly empty: boolean; first: number } | null;
  /** Where w:rPr belongs; -1 in an empty tag. */
  end: number;
};

function scanProperties(xml: string, names: Names): FoundProperties {
  const found: FoundProperties = { keeps: false, run: null, end: xml.endsWith('/>') ? -1 : xml.lastIndexOf('</') };
  const open: string[] = [];
  let inserted = false;
  scanTags(xml, {
    open(tag) {
      if (open.length === 1) {
        if (tag.name === 'w:sectPr') found.keeps = true;
        else if (tag.name === 'w:rPr') found.run = { start: tag.start, end: tag.end, empty: tag.empty, first: tag.end };
        else if (tag.name === 'w:pPrChange') found.end = Math.min(found.end, tag.start);
      } else if (open.length === 2 && open[1] === 'w:rPr') {
        if (tag.name === 'w:del' || tag.name === 'w:moveFrom') found.keeps = true;
        if (tag.name === 'w:ins' && found.run !== null) {
          if (tag.empty) found.run.first = tag.end;
          else inserted = true;
        }
      }
      if (!tag.empty) open.push(tag.name);
    },
    close(_, end) {
      open.pop();
      if (inserted && open.length === 2 && found.run !== null) {
        found.run.first = end;
        inserted = false;
      }
    },
  }, names);
  return found;
}
