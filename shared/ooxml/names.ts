/**
 * Element and attribute names as this project writes them, whatever prefix a file chose. A prefix is only a
 * local nickname: what counts is the namespace behind it, and strict and transitional OOXML have different ones.
 */
const canonicalPrefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
]);

const ownPrefixes: ReadonlySet<string> = new Set(canonicalPrefixes.values());

/** The names that hold inside one element that declares namespaces. Unbound prefixes keep their name. */
export type Names = {
  /** Prefix as written ('' for the default) → namespace. */
  readonly bound: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
};

export function createNames(bound: ReadonlyMap<string, string> = new Map()): Names {
  return { bound, elements: new Map(), attributes: new Map() };
}

/** A document declares about forty; a forged one must not make every element cost thousands. */
const mostNamespaces = 200;

/** Names inside a tag that declares `xmlns…` attributes. */
export function declareNames(outer: Names, attributes: ReadonlyMap<string, string>): Names {
  const bound = new Map(outer.bound);
  for (const [name, value] of attributes) {
    if (bound.size >= mostNamespaces) break;
    if (name === 'xmlns') bound.set('', value);
    else if (name.startsWith('xmlns:')) bound.set(name.slice(6), value);
  }
  return createNames(bound);
}

export function elementName(names: Names, raw: string): string {
  let name = names.elements.get(raw);
  if (name === undefined) {
    name = canonicalName(names, raw, true);
    names.elements.set(raw, name);
  }
  return name;
}

export function attributeName(names: Names, raw: string): string {
  let name = names.attributes.get(raw);
  if (name === undefined) {
    // An attribute without prefix belongs to no namespace, whatever the default is.
    name = raw.includes(':') ? canonicalName(names, raw, false) : raw;
    names.attributes.set(raw, name);
  }
  return name;
}

/** The prefix under which this part knows WordprocessingML: usually `w`, '' when it is the default namespace. */
export function wordPrefix(names: Names): string {
  let found: string | null = null;
  for (const [prefix, namespace] of names.bound) {
    // A prefixed binding wins: attributes can only use that one.
    if (canonicalPrefixes.get(namespace) === 'w' && (found === null || found === '')) found = prefix;
  }
  return found ?? 'w';
}

function canonicalName(names: Names, raw: string, useDefault: boolean): string {
  const colon = raw.indexOf(':');
  const prefix = colon < 0 ? '' : raw.slice(0, colon);
  const local = colon < 0 ? raw : raw.slice(colon + 1);
  if (colon < 0 && !useDefault) return raw;
  const namespace = names.bound.get(prefix);
  if (namespace === undefined) return raw;
  const canonical = canonicalPrefixes.get(namespace);
  if (canonical !== undefined) return canonical === '' ? local : `${canonical}:${local}`;
  // A foreign namespace under one of our nicknames must not be mistaken for ours.
  return prefix !== '' && ownPrefixes.has(prefix) ? `foreign:${local}` : raw;
}
