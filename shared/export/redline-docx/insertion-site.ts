import { createNames } from '../../ooxml/names.ts';
import { tagAt } from '../../ooxml/scan-tags.ts';
import type { RunText } from './paragraph-map.ts';
import type { Pen } from './pen.ts';
import type { Location } from './place-edit.ts';

/** A place for tracked insertions. */
export type InsertionSite = {
  readonly location: Location;
  /** The insertions as they are written there. */
  around(insertions: string): string;
};

/**
 * Our insertion must not stand inside somebody else's, or rejecting theirs would take ours along: it stands beside
 * theirs, or theirs is ended and begun again around it.
 */
export function insertionSite(xml: string, location: Location, pen: Pen): InsertionSite {
  const { run, fence } = location.like;
  const theirs = fence === null ? run.wrappers.at(-1) : undefined;
  if (theirs?.name !== 'w:ins') return { location, around: (insertions) => insertions };
  const opening = xml.slice(theirs.start, tagAt(xml, theirs.start, createNames()).end);
  const closing = `</${/^<([^\s/>]+)/.exec(opening)?.[1] ?? ''}>`;
  const outside = location.kind === 'between' ? besideWrapper(xml, location.at, theirs.start, opening, closing) : null;
  if (outside !== null) return { location: { ...location, kind: 'between', at: outside }, around: (insertions) => insertions };
  return {
    location,
    around(insertions) {
      if (insertions === '') return '';
      const again = opening.replace(/(\bid\s*=\s*["'])-?\d+/, (_, before: string) => `${before}${pen.nextId()}`);
      return closing + insertions + again;
    },
  };
}

function besideWrapper(xml: string, at: number, start: number, opening: string, closing: string): number | null {
  if (at === start + opening.length) return start;
  return xml.startsWith(closing, at) ? at + closing.length : null;
}

/** The look of new text: the run's properties, without the record of how they were changed. */
export function lookOf(xml: string, { run }: RunText): string {
  if (run.properties === null) return '';
  const properties = xml.slice(run.properties.start, run.properties.end);
  return properties.replace(/<((?:[\w.-]+:)?rPrChange)\b[\s\S]*?<\/\1\s*>/g, '');
}
