import { attributeName, createNames, declareNames, elementName } from './names.ts';
import type { Names } from './names.ts';
import { decodeText } from './xml-text.ts';

/** One tag. Offsets are UTF-16 units of the XML text, `<` to `>` inclusive. */
export type Tag = {
  /** With the prefixes of names.ts. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** `<w:tab/>`: no closing tag follows. */
  readonly empty: boolean;
  readonly names: Names;
};

export type TagVisitor = {
  open(tag: Tag): void;
  /** Not called for empty tags. */
  close(start: number, end: number): void;
};

const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;
const quote = 0x22;
const apostrophe = 0x27;
const greater = 0x3e;

/**
 * Every tag of well-formed XML in order, comments, CDATA and processing instructions left out. Several times faster
 * than a general parser, because nobody asks for all attributes. Check with `requireWellFormed` first.
 * `outer` and `from`, `to` serve for a piece of a part: names come from its root.
 */
export function scanTags(xml: string, visitor: TagVisitor, outer: Names = createNames(), from = 0, to = xml.length): void {
  const scopes: Names[] = [];
  const depths: number[] = [];
  let names = outer;
  let depth = 0;
  let declaration = xml.indexOf('xmlns', from);
  for (let start = xml.indexOf('<', from); start >= 0 && start < to; ) {
    const mark = xml.charCodeAt(start + 1);
    let end: number;
    if (mark === slash) {
      end = after(xml, '>', start);
      depth -= 1;
      visitor.close(start, end);
      if (depths.at(-1) === depth) {
        depths.pop();
        names = scopes.pop() ?? outer;
      }
    } else if (mark === bang || mark === question) {
      end = specialEnd(xml, start);
    } else {
      end = tagEnd(xml, start);
      const empty = xml.charCodeAt(end - 2) === slash;
      const before = names;
      if (declaration >= 0 && declaration < start) declaration = xml.indexOf('xmlns', start);
      if (declaration >= 0 && declaration < end) {
        names = declareNames(names, rawAttributes(xml, start, end));
        if (!empty) {
          scopes.push(before);
          depths.push(depth);
        }
      }
      const raw = xml.slice(start + 1, nameEnd(xml, start + 1));
      visitor.open({ name: elementName(names, raw), start, end, empty, names });
      if (empty) names = before;
      else depth += 1;
    }
    start = xml.indexOf('<', end);
  }
}

/** Attribute values, decoded, by the names of names.ts. */
export function attributesOf(xml: string, tag: Tag): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of rawAttributes(xml, tag.start, tag.end)) attributes.set(attributeName(tag.names, name), value);
  return attributes;
}

/** The opening tag that begins at `start`. */
export function tagAt(xml: string, start: number, names: Names): Tag {
  let found: Tag = { name: '', start, end: start, empty: true, names };
  scanTags(xml, {
    open(tag) {
      found = tag;
    },
    close() {},
  }, names, start, start + 1);
  return found;
}

/** Names that the root element of a part declares. */
export function rootNames(xml: string): Names {
  const start = xml.search(/<[^!?]/);
  if (start < 0) return createNames();
  return declareNames(createNames(), rawAttributes(xml, start, tagEnd(xml, start)));
}

function rawAttributes(xml: string, start: number, end: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const tag = xml.slice(nameEnd(xml, start + 1), end);
  for (const [, name, double, single] of tag.matchAll(/([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name !== undefined) attributes.set(name, decodeText(double ?? single ?? ''));
  }
  return attributes;
}

function nameEnd(xml: string, start: number): number {
  let at = start;
  for (; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code <= 0x20 || code === slash || code === greater) break;
  }
  return at;
}

/** An attribute value may hold '>', so quotes are followed. */
function tagEnd(xml: string, start: number): number {
  let open = 0;
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (open !== 0) {
      if (code === open) open = 0;
    } else if (code === greater) return at + 1;
    else if (code === quote || code === apostrophe) open = code;
  }
  return xml.length;
}

function specialEnd(xml: string, start: number): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4);
  if (xml.startsWith('<![CDATA[', start)) return after(xml, ']]>', start + 9);
  return xml.charCodeAt(start + 1) === question ? after(xml, '?>', start + 2) : after(xml, '>', start);
}

function after(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from);
  return found < 0 ? xml.length : found + end.length;
}
