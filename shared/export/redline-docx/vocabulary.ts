import { elementName, wordPrefix } from '../../ooxml/names.ts';
import { rootNames } from '../../ooxml/scan-tags.ts';
import { encodeText } from '../../ooxml/xml-text.ts';
import { Refusal } from '../../result.ts';

/** How one part writes WordprocessingML: strict or transitional, under the prefix it chose. */
export type Vocabulary = {
  readonly namespace: string;
  readonly strict: boolean;
  /** `<w:ins w:id="1">content</w:ins>`, or `<w:br/>` without content; attributes get the prefix unless they have one. */
  element(local: string, attributes?: Attributes, content?: string): string;
};

type Attributes = { readonly [name: string]: string | number };

export function readVocabulary(xml: string): Vocabulary {
  const names = rootNames(xml);
  const prefix = wordPrefix(names);
  const tag = (local: string): string => (prefix === '' ? local : `${prefix}:${local}`);
  const namespace = names.bound.get(prefix);
  // A root that does not declare the names of its own children was made by no word processor.
  if (namespace === undefined || elementName(names, tag('p')) !== 'w:p') throw new Refusal('docx-damaged');
  // Attributes cannot use a default namespace, so they bring a prefix along.
  const declaration = prefix === '' ? ` xmlns:w="${encodeText(namespace)}"` : '';
  const attributePrefix = prefix === '' ? 'w' : prefix;
  return {
    namespace,
    strict: namespace.startsWith('http://purl.oclc.org/'),
    element(local, attributes = {}, content = '') {
      const written = Object.entries(attributes).map(([name, value]) => (
        ` ${name.includes(':') ? name : `${attributePrefix}:${name}`}="${encodeText(String(value))}"`
      ));
      const needsPrefix = Object.keys(attributes).some((name) => !name.includes(':'));
      const opening = `<${tag(local)}${needsPrefix ? declaration : ''}${written.join('')}`;
      return content === '' ? `${opening}/>` : `${opening}>${content}</${tag(local)}>`;
    },
  };
}
