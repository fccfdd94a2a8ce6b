import type { ExistingComment } from '../../model/source-document.ts';
import { scanPart } from '../../ooxml/scan-part.ts';
import { attributesOf, scanTags } from '../../ooxml/scan-tags.ts';
import type { ScannedPart } from '../../ooxml/scanned.ts';
import { scannedText } from './scanned-text.ts';

/** Comments in the order of comments.xml, each on the paragraph where its range begins. */
export function readComments(
  xml: string, body: ScannedPart, indexOf: (scanned: number) => number | null,
): readonly ExistingComment[] {
  const anchors = readAnchors(body);
  const paragraphs = scanPart(xml).paragraphs;
  const comments: ExistingComment[] = [];
  const begun: { readonly id: string; readonly author: string | null; readonly start: number }[] = [];
  scanTags(xml, {
    open(tag) {
      if (tag.name !== 'w:comment') return;
      const attributes = attributesOf(xml, tag);
      begun.push({ id: attributes.get('w:id') ?? '', author: attributes.get('w:author') ?? null, start: tag.start });
    },
    close() {},
  });
  let next = 0;
  begun.forEach(({ id, author }, at) => {
    const end = begun[at + 1]?.start ?? xml.length;
    const first = next;
    while ((paragraphs[next]?.element.start ?? Infinity) < end) next += 1;
    const text = paragraphs.slice(first, next).map(scannedText).join('\n');
    const scanned = anchors.get(id);
    comments.push({ paragraph: scanned === undefined ? null : indexOf(scanned), text, author });
  });
  return comments;
}

/** Comment id → scanned paragraph. A range may begin between two paragraphs: then it is the next one. */
function readAnchors(part: ScannedPart): ReadonlyMap<string, number> {
  const anchors = new Map<string, number>();
  let paragraph = -1;
  scanTags(part.xml, {
    open(tag) {
      while ((part.paragraphs[paragraph + 1]?.element.start ?? Infinity) <= tag.start) paragraph += 1;
      if (tag.name !== 'w:commentRangeStart' && tag.name !== 'w:commentReference') return;
      const id = attributesOf(part.xml, tag).get('w:id') ?? '';
      const inside = (part.paragraphs[paragraph]?.element.end ?? 0) > tag.start;
      if (!anchors.has(id)) anchors.set(id, inside ? paragraph : paragraph + 1);
    },
    close() {},
  });
  return anchors;
}
