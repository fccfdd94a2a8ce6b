import type { SourceDocument } from '../../model/source-document.ts';
import { contentTypesPart } from '../../ooxml/content-types.ts';
import { decodePart } from '../../ooxml/part-text.ts';
import { readPart } from '../../ooxml/read-part.ts';
import { readRelationships, relationshipsName } from '../../ooxml/relationships.ts';
import type { Relationship } from '../../ooxml/relationships.ts';
import { scanPart } from '../../ooxml/scan-part.ts';
import type { ScannedPart } from '../../ooxml/scanned.ts';
import { findEntry, readEntry, readZip } from '../../ooxml/zip.ts';
import type { ZipArchive } from '../../ooxml/zip.ts';
import { Refusal } from '../../result.ts';

/** The file to write into, opened once. */
export type Original = {
  readonly archive: ZipArchive;
  /** The document part as the archive names it. */
  readonly main: string;
  readonly body: ScannedPart;
  readonly relationships: readonly Relationship[];
};

/** Throws Refusal `export-needs-docx` for a document of another format, else what reading the file throws. */
export function openOriginal(bytes: Uint8Array, document: SourceDocument): Original {
  if (document.format !== 'docx') throw new Refusal('export-needs-docx');
  const archive = readZip(bytes);
  const stated = readRelationships(archive, '').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  const main = findEntry(archive, stated ?? '') ?? findEntry(archive, 'word/document.xml');
  const content = main === null ? null : readEntry(archive, main.name);
  if (main === null || content === null) throw new Refusal('docx-damaged');
  return { archive, main: main.name, body: scanPart(decodePart(content)), relationships: readRelationships(archive, main.name) };
}

/** The comments part: its name and text, null when the document has none; `damaged` when it, or what must say that it is there, cannot be added to. */
export function openComments({ archive, main, relationships }: Original): { readonly name: string; readonly xml: string } | 'damaged' | null {
  const target = relationships.find(({ type, external }) => type === 'comments' && !external)?.target;
  try {
    const related = readPart(archive, relationshipsName(main));
    if (!isRoot(readPart(archive, contentTypesPart), 'Types') || (related !== null && !isRoot(related, 'Relationships'))) return 'damaged';
    if (target === undefined) return null;
    const xml = readPart(archive, target);
    return xml === null || !isRoot(xml, 'comments') ? 'damaged' : { name: findEntry(archive, target)?.name ?? target, xml };
  } catch (error) {
    if (error instanceof Refusal) return 'damaged';
    throw error;
  }
}

/** Parts of damaged packages may hold the words of another part. */
function isRoot(xml: string | null, name: string): boolean {
  return /^(?:\s|<\?[^>]*>|<!--[^]*?-->)*<(?:[\w.-]+:)?([\w.-]+)/.exec(xml ?? '')?.[1] === name;
}

/** The text of every XML part that can be read, for what must be unique in all of them. */
export function* readAllParts({ archive }: Original): Generator<string> {
  for (const { name } of archive.entries) {
    if (!/\.xml$/i.test(name)) continue;
    try {
      const bytes = readEntry(archive, name);
      if (bytes !== null) yield decodePart(bytes);
    } catch (error) {
      // A part that cannot be read is kept as it is.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
