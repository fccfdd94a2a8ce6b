import { createNames } from '../../ooxml/names.ts';
import { tagAt } from '../../ooxml/scan-tags.ts';
import type { RunText } from './paragraph-map.ts';
import type { Pen } from './pen.ts';
import type { Location } from './place-edit.ts';

/** A place for new marks that are ours alone. */
export type InsertionSite = {
  readonly location: Location;
  /** The marks as they are written there. */
  around(marks: string): string;
};

/**
 * Our insertion must not stand inside somebody else's, or rejecting theirs would take ours along: it stands beside
 * theirs, or theirs is ended and begun again around it.
 */
export function insertionSite(xml: string, location: Location, pen: Pen): InsertionSite {
  const { inserted, fence } = location.like;
  const asIs = (marks: string): string => marks;
  if (inserted === null || fence !== null) return { location, around: asIs };
  const theirs = xml.slice(inserted.start, inserted.end);
  const opening = theirs.slice(0, tagAt(theirs, 0, createNames()).end);
  const closing = theirs.slice(theirs.lastIndexOf('</'));
  if (location.kind === 'between') {
    const { at } = location;
    if (at === inserted.start + opening.length) return { location: { ...location, at: inserted.start }, around: asIs };
    if (at === inserted.end - closing.length) return { location: { ...location, at: inserted.end }, around: asIs };
  }
  return {
    location,
    around(marks) {
      if (marks === '') return '';
      const again = opening.replace(/(\bid\s*=\s*["'])-?\d+/, (_, before: string) => `${before}${pen.nextId()}`);
      return closing + marks + again;
    },
  };
}

/** The look of new text: the run's properties, without the record of how they were changed. */
export function lookOf(xml: string, { run }: RunText): string {
  if (run.properties === null) return '';
  const properties = xml.slice(run.properties.start, run.properties.end);
  return properties.replace(/<((?:[\w.-]+:)?rPrChange)\b[\s\S]*?<\/\1\s*>/g, '');
}
