import { parseXml } from './parse-xml.ts';
import { readPart } from './read-part.ts';
import type { ZipArchive } from './zip.ts';

export type Relationship = {
  readonly id: string;
  /** Last word of the type's address, the same in strict and transitional files: `officeDocument`, `styles`, `footnotes`. */
  readonly type: string;
  /** Part name without leading slash; the address as written when external. */
  readonly target: string;
  readonly external: boolean;
};

/** Relationships of a part, or of the package for ''. None when the file is missing. */
export function readRelationships(archive: ZipArchive, part: string): readonly Relationship[] {
  const xml = readPart(archive, relationshipsName(part));
  if (xml === null) return [];
  return parseXml(xml).children.filter(({ name }) => name === 'Relationship').map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    const external = attributes.get('TargetMode') === 'External';
    return {
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

/** word/document.xml → word/_rels/document.xml.rels */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
