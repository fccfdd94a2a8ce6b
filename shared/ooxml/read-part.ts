import { decodePart } from './part-text.ts';
import { requireWellFormed } from './well-formed.ts';
import { readEntry } from './zip.ts';
import type { ZipArchive } from './zip.ts';

/** A part as XML text that is safe to scan, null when the archive has none of that name. Throws Refusal. */
export function readPart(archive: ZipArchive, name: string): string | null {
  const bytes = readEntry(archive, name);
  if (bytes === null) return null;
  const xml = decodePart(bytes);
  requireWellFormed(xml);
  return xml;
}
