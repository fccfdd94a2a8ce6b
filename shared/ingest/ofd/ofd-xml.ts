import { parseXml } from '../../ooxml/parse-xml.ts';
import type { XmlElement } from '../../ooxml/parse-xml.ts';
import { readPart } from '../../ooxml/read-part.ts';
import type { ZipArchive } from '../../ooxml/zip.ts';

/** A file of an OFD package, null when it is missing. Throws Refusal for what is damaged. */
export function readOfdPart(archive: ZipArchive, path: string): XmlElement | null {
  const xml = readPart(archive, path);
  return xml === null ? null : parseXml(xml);
}

/** Name without its prefix: writers agree on the namespace, not on ofd:. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

export function child(element: XmlElement | null | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => localName(each) === name);
}

export function children(element: XmlElement | null | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => localName(each) === name) ?? [];
}

/** Paths are relative to the file that names them, or to the package when they begin with a slash. */
export function resolvePath(from: string, to: string): string {
  const steps = to.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of to.split(/[/\\]/)) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Numbers of a list such as "10 20 190.5 15"; what is no number is left out. */
export function numbers(text: string | undefined): readonly number[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '').map(Number).filter((value) => Number.isFinite(value));
}
