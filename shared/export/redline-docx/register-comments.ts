import { readContentTypes, contentTypesPart } from '../../ooxml/content-types.ts';
import { readPart } from '../../ooxml/read-part.ts';
import { relationshipsName } from '../../ooxml/relationships.ts';
import { encodeText } from '../../ooxml/xml-text.ts';
import { findEntry } from '../../ooxml/zip.ts';
import type { ZipArchive } from '../../ooxml/zip.ts';
import { appendChild } from './append-child.ts';

const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A free name for the comments of a document part, in its folder. */
export function commentsPartName(archive: ZipArchive, main: string): string {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  let name = `${folder}comments.xml`;
  for (let number = 1; findEntry(archive, name) !== null; number += 1) name = `${folder}comments${number}.xml`;
  return name;
}

/** [Content_Types].xml with the comments part in it; null when it says so already. */
export function registerContentType(archive: ZipArchive, part: string): string | null {
  if (readContentTypes(archive)(part) === commentsType) return null;
  const xml = readPart(archive, contentTypesPart);
  // Two entries for one part make the package unreadable.
  if (xml === null || xml.toLowerCase().includes(`"/${part.toLowerCase()}"`)) return null;
  return appendChild(xml, (prefix) => `<${prefix}Override PartName="/${encodeText(part)}" ContentType="${commentsType}"/>`);
}

/** The relationships of the document part with one to the comments part. */
export function registerRelationship(archive: ZipArchive, main: string, part: string, strict: boolean): string {
  const xml = readPart(archive, relationshipsName(main))
    ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationshipsNamespace}"/>`;
  const used = new Set([...xml.matchAll(/\sId\s*=\s*["']([^"']*)["']/g)].map(([, id]) => id));
  let number = 1;
  while (used.has(`rId${number}`)) number += 1;
  const office = strict ? 'http://purl.oclc.org/ooxml/officeDocument' : 'http://schemas.openxmlformats.org/officeDocument/2006';
  const target = part.slice(main.lastIndexOf('/') + 1);
  return appendChild(xml, (prefix) => (
    `<${prefix}Relationship Id="rId${number}" Type="${office}/relationships/comments" Target="${encodeText(target)}"/>`
  ));
}
