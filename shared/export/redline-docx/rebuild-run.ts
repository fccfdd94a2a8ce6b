import type { Range } from '../../model/source-document.ts';
import { sourceOffset } from '../../ooxml/xml-text.ts';
import { isSolid, runContentEnd } from './paragraph-map.ts';
import type { PlacedAtom, RunText } from './paragraph-map.ts';
import type { Pen } from './pen.ts';
import type { Splice } from './splice.ts';

/** What happens in a run, in offsets of the paragraph's text: units to delete, and markup to put between two units. */
export type RunChanges = { readonly removed: readonly Range[]; readonly cuts: ReadonlyMap<number, string> };

/**
 * One run as several with the same properties, so that marks can stand between them and deleted text inside w:del. What is
 * not text keeps its bytes and its place.
 */
export function rebuildRun(xml: string, text: RunText, { removed, cuts }: RunChanges, pen: Pen): Splice {
  const parts = createParts(xml, text, pen);
  let at = text.run.contentStart;
  for (const placed of text.atoms) {
    parts.raw(xml.slice(at, placed.atom.element.start));
    for (const [start, end] of cutAtom(placed, removed, cuts)) {
      parts.cut(cuts.get(start));
      const deleted = removed.some((range) => range[0] <= start && end <= range[1]);
      if (!deleted && start === placed.start && end === placed.end) parts.kept(xml.slice(placed.atom.element.start, placed.atom.element.end));
      else parts.text(deleted, pieceOf(xml, placed, start, end, deleted, pen));
    }
    at = placed.atom.element.end;
  }
  parts.cut(cuts.get(text.end));
  parts.raw(xml.slice(at, runContentEnd(xml, text.run)));
  return { ...text.run.element, text: parts.finish() };
}

type Parts = {
  raw(xml: string): void;
  kept(xml: string): void;
  text(deleted: boolean, xml: string): void;
  cut(markup: string | undefined): void;
  finish(): string;
};

function createParts(xml: string, { run }: RunText, pen: Pen): Parts {
  const head = xml.slice(run.element.start, run.contentStart);
  const tail = xml.slice(runContentEnd(xml, run), run.element.end);
  let written = '';
  let content = '';
  let kind: 'kept' | 'deleted' | null = null;
  let first = true;
  const flush = (): void => {
    if (content !== '') {
      const whole = (first ? head : withNewIds(head, pen)) + content + tail;
      written += kind === 'deleted' ? pen.deleted(whole) : whole;
      first = false;
    }
    content = '';
    kind = null;
  };
  const add = (next: 'kept' | 'deleted', piece: string): void => {
    if (kind !== null && kind !== next) flush();
    kind = next;
    content += piece;
  };
  return {
    raw(piece) {
      if (piece === '') return;
      if (isSolid(piece)) add('kept', piece);
      else content += piece;
    },
    kept: (piece) => add('kept', piece),
    text: (deleted, piece) => add(deleted ? 'deleted' : 'kept', piece),
    cut(markup) {
      if (markup === undefined) return;
      flush();
      written += markup;
    },
    finish() {
      flush();
      return written;
    },
  };
}

/** A format change that is copied along with the properties is another change. */
function withNewIds(head: string, pen: Pen): string {
  return head.replace(/(<(?:[\w.-]+:)?rPrChange\s[^>]*?\bid\s*=\s*["'])-?\d+/g, (_, before: string) => `${before}${pen.nextId()}`);
}

/** An atom's range cut where something begins or ends. */
function cutAtom({ start, end }: PlacedAtom, removed: readonly Range[], cuts: ReadonlyMap<number, string>): readonly Range[] {
  const places = [start, end, ...cuts.keys(), ...removed.flat()].filter((place) => start <= place && place <= end);
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, at): Range => [from, sorted[at + 1] ?? end]);
}

function pieceOf(xml: string, { atom, start: base }: PlacedAtom, start: number, end: number, deleted: boolean, pen: Pen): string {
  if (atom.kind === 'mark') return xml.slice(atom.element.start, atom.element.end);
  const raw = xml.slice(sourceOffset(xml, atom, start - base), sourceOffset(xml, atom, end - base));
  return pen.text(deleted ? 'delText' : 't', raw);
}
