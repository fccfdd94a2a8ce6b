import { scanTags } from '../../ooxml/scan-tags.ts';
import type { ScannedParagraph, ScannedRun, Span } from '../../ooxml/scanned.ts';
import type { Obstacle } from './obstacle.ts';

/**
 * A stretch that must not be written in; beside it is safe, unless it may reach beyond the paragraph (`open`): a table of
 * contents is one field over many paragraphs.
 */
export type Fence = Span & { readonly obstacle: Obstacle; readonly open: boolean };

/** The fence around each run of a paragraph, null where a run may be split and marked. */
export function findFences(xml: string, { runs, element }: ScannedParagraph): readonly (Fence | null)[] {
  const ends = new Map<number, number>();
  const endOf = (start: number): number => {
    const end = ends.get(start) ?? elementEnd(xml, start, element.end);
    ends.set(start, end);
    return end;
  };
  const fences = runs.map((run) => wrapperFence(xml, run, endOf));
  let group: { readonly first: number; fence: Fence } | null = null;
  runs.forEach((run, index) => {
    if (!run.field) {
      group = null;
      return;
    }
    const own = fences[index] ?? { ...run.element, obstacle: 'field', open: false };
    group = { first: group?.first ?? index, fence: group === null ? own : join(group.fence, own) };
    fences.fill(group.fence, group.first, index + 1);
  });
  const first = runs[0]?.element.start ?? 0;
  const last = runs.at(-1)?.element.end ?? 0;
  return fences.map((fence) => {
    if (fence === null) return null;
    const covers = fence.start <= first && fence.end >= last;
    return { ...fence, open: covers || !holdsWholeFields(xml, fence) };
  });
}

function wrapperFence(xml: string, { wrappers }: ScannedRun, endOf: (start: number) => number): Fence | null {
  for (const [depth, { name, start }] of wrappers.entries()) {
    const obstacle = wrapperObstacle(xml, name, start, depth === wrappers.length - 1);
    if (obstacle !== null) return { start, end: endOf(start), obstacle, open: false };
  }
  return null;
}

function wrapperObstacle(xml: string, name: string, start: number, innermost: boolean): Obstacle | null {
  if (name === 'w:fldSimple') return 'field';
  if (name.startsWith('m:')) return 'formula';
  // A run in a run is ruby; what stands in a Choice has a twin in the Fallback.
  if (name === 'w:r' || name === 'mc:AlternateContent') return 'object';
  if (name === 'w:moveTo') return 'revision';
  // Marks inside somebody's insertion are only sure when nothing else lies between.
  if (name === 'w:ins') return innermost ? null : 'revision';
  return name === 'w:sdt' && isBound(xml, start) ? 'control' : null;
}

/** A content control whose text the program computes, stores elsewhere, or protects. */
function isBound(xml: string, start: number): boolean {
  const content = xml.slice(start).search(/<(?:[\w.-]+:)?sdtContent[\s>/]/);
  const properties = xml.slice(start, content < 0 ? start : start + content);
  return /<(?:[\w.-]+:)?(?:dataBinding|dropDownList|comboBox|date|checkbox|picture)[\s/>]|ontentLocked["']/.test(properties);
}

function join(a: Fence, b: Fence): Fence {
  return { ...a, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function holdsWholeFields(xml: string, { start, end }: Fence): boolean {
  const inside = xml.slice(start, end);
  const count = (type: string): number => inside.split(new RegExp(`fldCharType\\s*=\\s*["']${type}["']`)).length;
  return count('begin') === count('end');
}

/** Where the element that begins at `start` ends. */
export function elementEnd(xml: string, start: number, limit: number): number {
  let depth = 0;
  let found = limit - start;
  let done = false;
  const close = (end: number): void => {
    if (depth === 0 && !done) {
      found = end;
      done = true;
    }
  };
  scanTags(xml.slice(start, limit), {
    open(tag) {
      if (!tag.empty) depth += 1;
      else close(tag.end);
    },
    close(_, end) {
      depth -= 1;
      close(end);
    },
  });
  return start + found;
}
