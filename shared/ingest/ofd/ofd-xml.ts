import { parseXml } from '../../ooxml/parse-xml.ts';
import type { XmlElement } from '../../ooxml/parse-xml.ts';
import { readPart } from '../../ooxml/read-part.ts';
import type { ZipArchive } from '../../ooxml/zip.ts';
import { identity, readMatrix } from '../pdf/matrix.ts';
import type { Matrix } from '../pdf/pdfjs.ts';

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

/** Millimetres beyond which nothing stands on a page. */
const farthest = 100_000;

/** Numbers of a list such as "10 20 190.5 15"; what is no number, or absurd, is left out. */
export function numbers(text: string | undefined): readonly number[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '').map(Number).filter((value) => Math.abs(value) <= farthest);
}

export type Box = readonly [left: number, top: number, width: number, height: number];

/** null when it is none. */
export function readBox(text: string | undefined): Box | null {
  const [left = 0, top = 0, width = 0, height = 0, ...more] = numbers(text);
  return width > 0 && height > 0 && more.length === 0 ? [left, top, width, height] : null;
}

/** The matrix of an object; without one, or with a broken one, nothing is moved. */
export function readCtm({ attributes }: XmlElement): Matrix {
  const values = numbers(attributes.get('CTM'));
  return values.length === 6 ? readMatrix(values) : identity;
}
