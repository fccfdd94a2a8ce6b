import type { PlannedEdit } from '../../model/revision.ts';
import { rootNames, scanTags } from '../../ooxml/scan-tags.ts';
import type { ScannedParagraph, ScannedPart } from '../../ooxml/scanned.ts';
import { lookOf } from './insertion-site.ts';
import type { ParagraphMap } from './paragraph-map.ts';
import type { Pen } from './pen.ts';
import type { Splice } from './splice.ts';

/**
 * Before which paragraph a new one can stand that comes behind paragraph `index`; null where nothing may stand between them (the end of a
 * cell, of a section or of a content control) or none follows. A paragraph that follows is needed: rejecting the new one merges it there.
 */
export function clauseSite({ xml, paragraphs }: ScannedPart, index: number): number | null {
  const own = paragraphs[index];
  let next = index + 1;
  while (paragraphs[next] !== undefined && paragraphs[next]?.holder !== null) next += 1;
  const follower = paragraphs[next];
  if (own === undefined || follower === undefined || own.holder !== null || hasSection(xml, own)) return null;
  const between = xml.slice(own.element.end, follower.element.start);
  // Nothing but bookmarks and the like, or the end of the table whose last cell this is.
  return /^(?:\s|<[^<>/][^<>]*\/>|<\/(?:[\w.-]+:)?(?:tc|tr|tbl)\s*>)*$/.test(between) && follower.path.length <= own.path.length ? next : null;
}

function hasSection(xml: string, { properties }: ScannedParagraph): boolean {
  return properties !== null && /<(?:[\w.-]+:)?sectPr[\s>/]/.test(xml.slice(properties.start, properties.end));
}

/** The new paragraph, looking like `like`; `at` is where it is written. */
export function insertClause({ text, clause }: Pick<PlannedEdit, 'text' | 'clause'>, like: ParagraphMap, at: number, pen: Pen): Splice {
  const { properties, mark } = clauseProperties(like.xml, like.paragraph, clause?.number !== '', pen);
  const run = like.runs.findLast(({ fence, run: { wrappers } }) => fence === null && wrappers.every(({ name }) => name !== 'w:hyperlink'));
  return { start: at, end: at, text: pen.newParagraph(properties, mark, (clause?.lead ?? '') + text, run === undefined ? '' : lookOf(like.xml, run)) };
}

/** Not taken over: records of changes, page geometry, the break before a first clause. */
const left = new Set(['w:pPrChange', 'w:sectPr', 'w:pageBreakBefore', 'w:framePr', 'w:rPr']);
const leftOfMark = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']);
/** What stands before w:numPr in w:pPr. */
const beforeNumber = new Set(['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:widowControl']);

type Properties = { readonly properties: string; readonly mark: string };

function clauseProperties(xml: string, { properties: span }: ScannedParagraph, numbered: boolean, pen: Pen): Properties {
  if (span === null) return { properties: '', mark: '' };
  const children = childrenOf(xml, span.start, span.end);
  const own = children.filter(({ name }) => !left.has(name) && (numbered || name !== 'w:numPr'));
  const run = children.find(({ name }) => name === 'w:rPr');
  const first = own.findIndex(({ name }) => !beforeNumber.has(name));
  const at = first < 0 ? own.length : first;
  const write = (some: readonly Child[]): string => some.map(({ start, end }) => xml.slice(start, end)).join('');
  // A style may number, too.
  const unnumbered = !numbered && children.some(({ name }) => name === 'w:numPr' || name === 'w:pStyle');
  return {
    properties: write(own.slice(0, at)) + (unnumbered ? pen.noNumber() : '') + write(own.slice(at)),
    mark: run === undefined ? '' : write(childrenOf(xml, run.start, run.end).filter(({ name }) => !leftOfMark.has(name))),
  };
}

type Child = { readonly name: string; readonly start: number; readonly end: number };

function childrenOf(xml: string, from: number, to: number): readonly Child[] {
  const children: Child[] = [];
  let depth = 0;
  let open = { name: '', start: 0 };
  scanTags(xml.slice(from, to), {
    open({ name, start, end, empty }) {
      if (depth === 1 && empty) children.push({ name, start: from + start, end: from + end });
      else if (depth === 1) open = { name, start: from + start };
      if (!empty) depth += 1;
    },
    close(_, end) {
      depth -= 1;
      if (depth === 1) children.push({ ...open, end: from + end });
    },
  }, rootNames(xml));
  return children;
}
