import { scanTags } from '../../ooxml/scan-tags.ts';
import type { Atom, ScannedParagraph, ScannedRun, Span } from '../../ooxml/scanned.ts';
import { elementEnd, findFences } from './fence.ts';
import type { Fence } from './fence.ts';

/** An atom with its range in the paragraph's text. */
export type PlacedAtom = { readonly atom: Atom; readonly start: number; readonly end: number };

/** A run that holds text, with its range in the paragraph's text. */
export type RunText = {
  readonly index: number;
  readonly run: ScannedRun;
  readonly atoms: readonly PlacedAtom[];
  readonly start: number;
  readonly end: number;
  readonly fence: Fence | null;
  /** Somebody's tracked insertion around it. */
  readonly inserted: Span | null;
};

export type ParagraphMap = {
  readonly xml: string;
  readonly paragraph: ScannedParagraph;
  readonly text: string;
  /** In the order of the text. */
  readonly runs: readonly RunText[];
  /** The run that holds a unit of the text, null outside of it. */
  runAt(offset: number): RunText | null;
};

export function mapParagraph(xml: string, paragraph: ScannedParagraph): ParagraphMap {
  const fences = findFences(xml, paragraph);
  const grouped = new Map<number, PlacedAtom[]>();
  let at = 0;
  for (const atom of paragraph.atoms) {
    const placed = { atom, start: at, end: at + atom.text.length };
    at = placed.end;
    const group = grouped.get(atom.run);
    if (group === undefined) grouped.set(atom.run, [placed]);
    else group.push(placed);
  }
  const runs = [...grouped].flatMap(([index, atoms]): readonly RunText[] => {
    const run = paragraph.runs[index];
    if (run === undefined) return [];
    const fence = fences[index] ?? null;
    const start = atoms[0]?.start ?? 0;
    const end = atoms.at(-1)?.end ?? 0;
    const insertion = run.wrappers.find(({ name }) => name === 'w:ins');
    return [{
      index, run, atoms, start, end,
      fence: fence ?? (isFlat(xml, run, atoms) ? null : closedFence(run)),
      inserted: insertion === undefined ? null : { start: insertion.start, end: elementEnd(xml, insertion.start, paragraph.element.end) },
    }];
  });
  return {
    xml, paragraph, runs,
    text: paragraph.atoms.map(({ text }) => text).join(''),
    runAt: (offset) => runs.find(({ atoms }) => atoms.some(({ start, end }) => start <= offset && offset < end)) ?? null,
  };
}

function closedFence({ element }: ScannedRun): Fence {
  return { ...element, obstacle: 'object', open: false };
}

/** All text stands directly in the run and in one piece, so cutting between its children keeps the XML well formed. */
function isFlat(xml: string, run: ScannedRun, atoms: readonly PlacedAtom[]): boolean {
  if (atoms.some(({ start }, at) => at > 0 && atoms[at - 1]?.end !== start)) return false;
  const direct = new Set<number>();
  let depth = 0;
  // A piece of its own: on the whole part every scan would look for declarations up to its end.
  scanTags(xml.slice(run.contentStart, runContentEnd(xml, run)), {
    open(tag) {
      if (depth === 0) direct.add(run.contentStart + tag.start);
      if (!tag.empty) depth += 1;
    },
    close() {
      depth -= 1;
    },
  });
  return atoms.every(({ atom }) => direct.has(atom.element.start));
}

/** Where the closing tag of a run begins. */
export function runContentEnd(xml: string, { element }: ScannedRun): number {
  return xml.lastIndexOf('</', element.end - 1);
}

const harmless = /^(?:lastRenderedPageBreak|softHyphen|annotationRef)$/;

/**
 * Raw XML between two pieces of text holds something that a deletion must not take along or cut off: a picture, a
 * reference to a note, a page break.
 */
export function isSolid(raw: string): boolean {
  return [...raw.matchAll(/<(?!\/)(?:[\w.-]+:)?([\w.-]+)/g)].some(([, name]) => !harmless.test(name ?? ''));
}
