import type { Message } from '../../model/message.ts';
import { decodePart } from '../../ooxml/part-text.ts';
import { readPart } from '../../ooxml/read-part.ts';
import { readRelationships } from '../../ooxml/relationships.ts';
import type { Relationship } from '../../ooxml/relationships.ts';
import { findEntry, readEntry, readZip } from '../../ooxml/zip.ts';
import type { ZipArchive } from '../../ooxml/zip.ts';
import { Refusal, message } from '../../result.ts';

export type Part = { readonly name: string; readonly xml: string };

/** The parts a reader needs. A side part that is missing or damaged is reported and read as absent. */
export type Package = {
  readonly main: Part;
  readonly styles: string | null;
  readonly numbering: string | null;
  /** Footnotes, then endnotes. */
  readonly notes: readonly Part[];
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  readonly comments: string | null;
  readonly messages: readonly Message[];
};

/** Name of the document part: what the package says, else the usual place. null when there is none. */
export function mainPartName(archive: ZipArchive): string | null {
  const stated = readRelationships(archive, '').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  if (stated !== undefined && findEntry(archive, stated) !== null) return stated;
  return findEntry(archive, 'word/document.xml') === null ? null : 'word/document.xml';
}

/** Throws Refusal when the zip is unsafe or the document part cannot be read. */
export function openPackage(bytes: Uint8Array): Package {
  const archive = readZip(bytes);
  const name = mainPartName(archive);
  const content = name === null ? null : readEntry(archive, name);
  if (name === null || content === null) throw new Refusal('docx-damaged');
  const messages: Message[] = [];
  const relationships = readRelationships(archive, name).filter(({ external }) => !external);
  const partsOf = (type: string): readonly Part[] => relationships
    .filter((relationship) => relationship.type === type)
    .flatMap(({ target }) => readSidePart(archive, target, messages));
  return {
    main: { name, xml: decodePart(content) },
    styles: partsOf('styles')[0]?.xml ?? null,
    numbering: partsOf('numbering')[0]?.xml ?? null,
    notes: [...partsOf('footnotes'), ...partsOf('endnotes')],
    headers: partsOf('header').map(({ xml }) => xml),
    footers: partsOf('footer').map(({ xml }) => xml),
    comments: partsOf('comments')[0]?.xml ?? null,
    messages,
  };
}

function readSidePart(archive: ZipArchive, target: Relationship['target'], messages: Message[]): readonly Part[] {
  try {
    const xml = readPart(archive, target);
    if (xml !== null) return [{ name: target, xml }];
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'docx-damaged') throw error;
  }
  messages.push(message('docx-part-missing', { part: target }));
  return [];
}
