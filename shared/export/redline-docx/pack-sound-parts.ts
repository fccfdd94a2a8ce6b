import { encodePart } from '../../ooxml/part-text.ts';
import { replaceParts } from '../../ooxml/replace-parts.ts';
import { requireWellFormed } from '../../ooxml/well-formed.ts';
import type { Original } from './open-original.ts';

/** The original with these parts in it, by name. Whatever went wrong must not leave the house as a file that Word cannot open: it throws. */
export function packSoundParts({ archive }: Original, parts: ReadonlyMap<string, string>): Uint8Array {
  for (const [name, xml] of parts) requireSound(name, xml);
  return replaceParts(archive, new Map([...parts].map(([name, xml]) => [name, encodePart(xml)])));
}

function requireSound(name: string, xml: string): void {
  try {
    requireWellFormed(xml);
  } catch (cause) {
    throw new Error(`${name} would not be well formed`, { cause });
  }
}
