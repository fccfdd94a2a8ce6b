import { relationshipsName } from '../../ooxml/relationships.ts';
import { contentTypesPart } from '../../ooxml/content-types.ts';
import { findEntry } from '../../ooxml/zip.ts';
import { writeComments } from './comments-part.ts';
import type { NumberedText } from './comments-part.ts';
import type { Original } from './open-original.ts';
import type { Author } from './pen.ts';
import { commentsPartName, registerContentType, registerRelationship } from './register-comments.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The parts that change when comments are added, by name: comments.xml, and what must say that it is there. */
export function commentParts(
  { archive, main }: Original, existing: { readonly name: string; readonly xml: string } | null,
  comments: readonly NumberedText[], author: Author, vocabulary: Vocabulary,
): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  if (comments.length === 0) return parts;
  const name = existing?.name ?? commentsPartName(archive, main);
  parts.set(name, writeComments(existing?.xml ?? null, comments, author, vocabulary));
  const types = registerContentType(archive, name);
  if (types !== null) parts.set(nameIn(archive, contentTypesPart), types);
  if (existing === null) {
    parts.set(nameIn(archive, relationshipsName(main)), registerRelationship(archive, main, name, vocabulary.strict));
  }
  return parts;
}

/** Part names do not depend on case, entries of the zip do. */
function nameIn(archive: Original['archive'], part: string): string {
  return findEntry(archive, part)?.name ?? part;
}
