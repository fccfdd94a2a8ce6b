import { parseXml } from './parse-xml.ts';
import { readPart } from './read-part.ts';
import type { ZipArchive } from './zip.ts';

export const contentTypesPart = '[Content_Types].xml';

/** Content type of a part (name without leading slash), null when the package does not say. */
export type ContentTypes = (part: string) => string | null;

export function readContentTypes(archive: ZipArchive): ContentTypes {
  const xml = readPart(archive, contentTypesPart);
  const byPart = new Map<string, string>();
  const byEnding = new Map<string, string>();
  for (const { name, attributes } of xml === null ? [] : parseXml(xml).children) {
    const type = attributes.get('ContentType') ?? '';
    if (name === 'Override') byPart.set((attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase(), type);
    else if (name === 'Default') byEnding.set((attributes.get('Extension') ?? '').toLowerCase(), type);
  }
  return (part) => {
    const name = part.toLowerCase();
    return byPart.get(name) ?? byEnding.get(name.slice(name.lastIndexOf('.') + 1)) ?? null;
  };
}
