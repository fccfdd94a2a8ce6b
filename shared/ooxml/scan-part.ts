import { markText } from './mark-text.ts';
import { rootNames, scanTags, attributesOf } from './scan-tags.ts';
import type { Tag } from './scan-tags.ts';
import { wordPrefix } from './names.ts';
import { createFrame, finishFrame } from './paragraph-frame.ts';
import type { Frame } from './paragraph-frame.ts';
import type { ScannedPart, ScannedRun } from './scanned.ts';
import { Refusal } from '../result.ts';
import { isUnderstood } from './understood.ts';
import { requireWellFormed } from './well-formed.ts';
import { decodeText } from './xml-text.ts';

/**
 * Reads one WordprocessingML part (document, notes, header, comments) as paragraphs of accepted text.
 *   in:  w:t, tab → \t, line break → \n, non-breaking hyphen → -, symbol → one mark, insertions, field results, formulas
 *   out: deletions, moved-away text, field codes, directly hidden runs, all branches but the first that is understood, ruby readings
 * A page or column break counts as \n only between two pieces of text. Throws what `requireWellFormed` throws.
 */
export function scanPart(xml: string): ScannedPart {
  requireWellFormed(xml);
  const scan = createScan(xml);
  scanTags(xml, { open: (tag) => open(scan, tag), close: (start, end) => close(scan, start, end) });
  return { xml, prefix: wordPrefix(rootNames(xml)), paragraphs: scan.frames.map(finishFrame) };
}

/** Far more than any word processor writes; keeps memory bounded for forged files. */
const mostWrappers = 50;
const deepestField = 20;

type Scan = {
  readonly xml: string;
  readonly frames: Frame[];
  /** Names and starts of the open elements. */
  readonly names: string[];
  readonly starts: number[];
  /** Open paragraphs, innermost last. */
  readonly stack: Frame[];
  /** For every open mc:AlternateContent: a branch was read already. */
  readonly branches: boolean[];
  /** The paragraph before, text boxes left out. */
  last: Frame | null;
  /** Wrappers of the run before: neighbours mostly share theirs. */
  wrappers: ScannedRun['wrappers'];
  /** Depth at which an element without text of its own began; 0 when none. */
  skipFrom: number;
  skip: 'paragraph-properties' | 'run-properties' | 'text' | 'content';
  skipTag: Tag | null;
};

function createScan(xml: string): Scan {
  return {
    xml, frames: [], names: [], starts: [], stack: [], branches: [], last: null, wrappers: [],
    skipFrom: 0, skip: 'content', skipTag: null,
  };
}

function open(scan: Scan, tag: Tag): void {
  if (scan.skipFrom > 0) {
    if (scan.skip === 'run-properties' && tag.name === 'w:vanish' && scan.names.length === scan.skipFrom) hideRun(scan, tag);
  } else {
    begin(scan, tag);
  }
  if (tag.empty) return;
  scan.names.push(tag.name);
  scan.starts.push(tag.start);
}

function begin(scan: Scan, tag: Tag): void {
  const frame = scan.stack.at(-1);
  const parent = scan.names.at(-1);
  if (tag.name === 'w:p') return beginParagraph(scan, tag);
  if (tag.name === 'mc:AlternateContent') {
    if (!tag.empty) scan.branches.push(false);
  } else if (tag.name === 'mc:Choice' || tag.name === 'mc:Fallback') {
    if (scan.branches.at(-1) === true || (tag.name === 'mc:Choice' && !isUnderstood(scan.xml, tag))) skip(scan, tag, 'content');
    else if (scan.branches.length > 0) scan.branches[scan.branches.length - 1] = true;
  }
  if (frame === undefined || scan.names.length < frame.depth) return;
  if (tag.name === 'w:pPr' && parent === 'w:p') {
    if (tag.empty) frame.properties = { start: tag.start, end: tag.end };
    else skip(scan, tag, 'paragraph-properties');
  } else if (tag.name === 'w:r' || tag.name === 'm:r') {
    beginRun(scan, frame, tag);
  } else if (frame.openRuns.length > 0) {
    beginInRun(scan, frame, tag, parent);
  }
}

function beginInRun(scan: Scan, frame: Frame, tag: Tag, parent: string | undefined): void {
  const run = frame.openRuns.at(-1);
  if (run === undefined) return;
  if (tag.name === 'w:rPr' && (parent === 'w:r' || parent === 'm:r')) {
    if (!tag.empty) return skip(scan, tag, 'run-properties');
    run.properties = { start: tag.start, end: tag.end };
    run.contentStart = tag.end;
  } else if (tag.name === 'w:t' || tag.name === 'm:t') {
    if (!tag.empty) skip(scan, tag, 'text');
  } else if (tag.name === 'w:rt') {
    skip(scan, tag, 'content');
  } else if (tag.name === 'w:fldChar') {
    fieldChar(frame, attributesOf(scan.xml, tag).get('w:fldCharType'));
    run.field = true;
  } else if (parent === 'w:r') {
    const text = markText(scan.xml, tag);
    if (text !== null && isShown(frame)) frame.pushMark(text, tag);
  }
}

function beginParagraph(scan: Scan, tag: Tag): void {
  const holder = scan.stack.at(-1);
  const frame = createFrame(tag, scan.names, scan.frames.length, holder?.index ?? null);
  scan.frames.push(frame);
  // Fields may run over several paragraphs of one story, but never into or out of a text box.
  if (holder === undefined) {
    frame.fields.push(...(scan.last?.fields ?? []));
    scan.last = frame;
  }
  if (!tag.empty) scan.stack.push(frame);
}

function beginRun(scan: Scan, frame: Frame, tag: Tag): void {
  const count = scan.names.length - frame.depth;
  if (count > mostWrappers) throw new Refusal('docx-unsafe', { reason: 'nesting' });
  if (count !== scan.wrappers.length || scan.wrappers.at(-1)?.start !== (count === 0 ? undefined : scan.starts.at(-1))) {
    scan.wrappers = scan.starts.slice(frame.depth).map((start, at) => ({ name: scan.names[frame.depth + at] ?? '', start }));
  }
  frame.pushRun(tag, scan.wrappers);
}

function fieldChar(frame: Frame, type: string | undefined): void {
  if (type === 'begin') {
    if (frame.fields.length < deepestField) frame.fields.push('code');
  }
  else if (type === 'separate' && frame.fields.length > 0) frame.fields[frame.fields.length - 1] = 'result';
  else if (type === 'end') frame.fields.pop();
}

function hideRun(scan: Scan, tag: Tag): void {
  const value = attributesOf(scan.xml, tag).get('w:val') ?? 'true';
  const run = scan.stack.at(-1)?.openRuns.at(-1);
  if (run !== undefined) run.hidden = !['0', 'false', 'off', 'none'].includes(value);
}

function skip(scan: Scan, tag: Tag, kind: Scan['skip']): void {
  if (tag.empty) return;
  scan.skipFrom = scan.names.length + 1;
  scan.skip = kind;
  scan.skipTag = tag;
}

function close(scan: Scan, start: number, end: number): void {
  const name = scan.names.pop();
  scan.starts.pop();
  if (scan.skipFrom > 0) {
    if (scan.names.length < scan.skipFrom) endSkip(scan, start, end);
    return;
  }
  const frame = scan.stack.at(-1);
  if (name === 'mc:AlternateContent') scan.branches.pop();
  if (frame === undefined || scan.names.length < frame.depth - 1) return;
  if (name === 'w:p' && scan.names.length === frame.depth - 1) {
    frame.element = { start: frame.element.start, end };
    frame.close();
    scan.stack.pop();
  } else if (name === 'w:r' || name === 'm:r') {
    const run = frame.openRuns.pop();
    if (run !== undefined) run.element = { start: run.element.start, end };
  }
}

function endSkip(scan: Scan, start: number, end: number): void {
  const tag = scan.skipTag;
  const frame = scan.stack.at(-1);
  scan.skipFrom = 0;
  if (tag === null || frame === undefined) return;
  const run = frame.openRuns.at(-1);
  const element = { start: tag.start, end };
  if (scan.skip === 'paragraph-properties') frame.properties = element;
  if (run === undefined) return;
  if (scan.skip === 'run-properties') {
    run.properties = element;
    run.contentStart = end;
  } else if (scan.skip === 'text' && isShown(frame)) {
    const content = { start: tag.end, end: start };
    const raw = scan.xml.slice(content.start, content.end);
    // Comments or CDATA inside a text element: readable, but nothing for a writer to cut into.
    if (raw.includes('<')) run.field = true;
    const text = decodeText(raw);
    if (text !== '') frame.pushAtom({ text, kind: 'text', element, content, run: run.index });
  }
}

function isShown(frame: Frame): boolean {
  const run = frame.openRuns.at(-1);
  return run !== undefined && !run.hidden && !run.removed && !frame.fields.includes('code');
}
