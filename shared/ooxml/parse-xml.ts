import { attributesOf, scanTags } from './scan-tags.ts';
import { createNames } from './names.ts';
import type { Names } from './names.ts';
import { decodeText } from './xml-text.ts';

/** A small tree for the small parts and for property lists. Names carry the prefixes of names.ts. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Character data up to the first child; for elements that hold text only. */
  readonly text: string;
};

type Building = XmlElement & { readonly children: XmlElement[]; text: string; readonly contentStart: number };

const nothing: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };

/** First element of well-formed XML, or of a piece of it (then with the names of its part). An empty element when there is none. */
export function parseXml(xml: string, names: Names = createNames()): XmlElement {
  let root: XmlElement | null = null;
  const open: Building[] = [];
  scanTags(xml, {
    open(tag) {
      const parent = open.at(-1);
      const element: Building = {
        name: tag.name, attributes: attributesOf(xml, tag), children: [], text: '', contentStart: tag.end,
      };
      if (parent !== undefined) parent.children.push(element);
      else root ??= element;
      if (!tag.empty) open.push(element);
    },
    close(start) {
      const element = open.pop();
      if (element !== undefined && element.children.length === 0) element.text = decodeText(xml.slice(element.contentStart, start));
    },
  }, names);
  return root ?? nothing;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** `w:val` of a child, undefined when the child or the value is missing. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('w:val');
}

/** An on/off property: undefined when not stated, so that a style below may state it. */
export function toggleOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  if (child === undefined) return undefined;
  return !['0', 'false', 'off'].includes(child.attributes.get('w:val') ?? 'true');
}

/** A whole number, undefined when missing or no number. */
export function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number.parseInt(text, 10);
  return Number.isNaN(value) ? undefined : value;
}
