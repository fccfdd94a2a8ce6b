import type { Tag } from './scan-tags.ts';
import type { Atom, ScannedParagraph, ScannedRun, Span } from './scanned.ts';

/** A paragraph while it is being scanned. */
export type Frame = {
  readonly index: number;
  readonly holder: number | null;
  /** Number of elements open inside the paragraph's own tag, that tag included. */
  readonly depth: number;
  readonly path: readonly string[];
  readonly openRuns: OpenRun[];
  /** Fields open here, outermost first; what a `code` holds is not shown. */
  readonly fields: ('code' | 'result')[];
  element: Span;
  properties: Span | null;
  pushRun(tag: Tag, wrappers: ScannedRun['wrappers']): void;
  pushAtom(atom: Atom): void;
  pushMark(text: string, tag: Tag): void;
  close(): void;
  readonly runs: OpenRun[];
  readonly atoms: Atom[];
};

export type OpenRun = {
  readonly index: number;
  readonly wrappers: ScannedRun['wrappers'];
  element: Span;
  properties: Span | null;
  contentStart: number;
  field: boolean;
  hidden: boolean;
  readonly removed: boolean;
};

/** A page break: it separates text on both sides of it, but is no text itself. */
export const pageBreak = '\f';

const removing: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
/** Text whose look is computed or laid out by the program: fields, formulas, ruby (a run inside a run). */
const computed: ReadonlySet<string> = new Set(['w:fldSimple', 'm:oMath', 'w:ruby', 'w:r']);

export function createFrame(tag: Tag, path: readonly string[], index: number, holder: number | null): Frame {
  const openRuns: OpenRun[] = [];
  const fields: Frame['fields'] = [];
  const runs: OpenRun[] = [];
  const atoms: Atom[] = [];
  let waiting: Atom | null = null;
  const body = path.indexOf('w:body');
  return {
    index, holder, depth: path.length + 1, path: path.slice(body < 0 ? 1 : body + 1),
    openRuns, fields, runs, atoms,
    element: { start: tag.start, end: tag.end },
    properties: null,
    pushRun(runTag, wrappers) {
      const run: OpenRun = {
        index: runs.length,
        wrappers,
        element: { start: runTag.start, end: runTag.end },
        properties: null,
        contentStart: runTag.end,
        field: fields.length > 0 || runTag.name === 'm:r' || wrappers.some(({ name }) => computed.has(name)),
        hidden: false,
        removed: wrappers.some(({ name }) => removing.has(name)),
      };
      runs.push(run);
      if (!runTag.empty) openRuns.push(run);
    },
    pushAtom(atom) {
      if (waiting !== null) atoms.push(waiting);
      waiting = null;
      atoms.push(atom);
    },
    pushMark(text, markTag) {
      const element = { start: markTag.start, end: markTag.end };
      const run = openRuns.at(-1)?.index ?? 0;
      if (text !== pageBreak) this.pushAtom({ text, kind: 'mark', element, content: element, run });
      else if (atoms.length > 0) waiting ??= { text: '\n', kind: 'mark', element, content: element, run };
    },
    close() {
      // A field whose code never ends must not swallow the paragraphs that follow.
      fields.splice(0, fields.length, ...fields.filter((field) => field === 'result'));
    },
  };
}

export function finishFrame(frame: Frame): ScannedParagraph {
  const { element, properties, runs, atoms, path, holder } = frame;
  return {
    element, properties, atoms, path, holder,
    runs: runs.map((run) => ({
      element: run.element, properties: run.properties, contentStart: run.contentStart, wrappers: run.wrappers, field: run.field,
    })),
  };
}
