import { childOf, parseXml, valueOf } from '../../ooxml/parse-xml.ts';
import type { XmlElement } from '../../ooxml/parse-xml.ts';
import { paragraphProperties, runProperties } from './properties.ts';
import type { ParagraphProperties, RunProperties } from './properties.ts';

/** A style with everything it is based on, nearest first. */
export type Style = {
  readonly id: string;
  /** As the user sees it, lower case: `heading 1`, `title`, `标题`. */
  readonly name: string;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
};

export type Styles = {
  /** From the style itself to the end of its `basedOn`; the default paragraph style when `id` is undefined or unknown. */
  chain(id: string | undefined): readonly Style[];
  /** A character style's chain; empty when there is none. */
  runChain(id: string | undefined): readonly Style[];
  readonly defaults: { readonly paragraph: ParagraphProperties; readonly run: RunProperties };
};

/** Reads styles.xml; without one every question has the empty answer. */
export function readStyles(xml: string | null): Styles {
  const root = xml === null ? undefined : parseXml(xml);
  const elements = new Map<string, XmlElement>();
  let usual: string | undefined;
  for (const element of root?.children ?? []) {
    if (element.name !== 'w:style') continue;
    const id = element.attributes.get('w:styleId') ?? '';
    elements.set(id, element);
    const isDefault = ['1', 'true', 'on'].includes(element.attributes.get('w:default') ?? '');
    if (isDefault && element.attributes.get('w:type') === 'paragraph') usual ??= id;
  }
  const chains = new Map<string, readonly Style[]>();
  const chainOf = (id: string | undefined): readonly Style[] => {
    if (id === undefined || !elements.has(id)) return [];
    let chain = chains.get(id);
    if (chain === undefined) {
      chain = readChain(elements, id);
      chains.set(id, chain);
    }
    return chain;
  };
  const defaults = childOf(root, 'w:docDefaults');
  return {
    chain: (id) => chainOf(id !== undefined && elements.has(id) ? id : usual),
    runChain: chainOf,
    defaults: {
      paragraph: paragraphProperties(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
      run: runProperties(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')),
    },
  };
}

/** Word allows about ten steps. */
const longestChain = 50;

function readChain(elements: ReadonlyMap<string, XmlElement>, id: string): readonly Style[] {
  const chain: Style[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at) && chain.length < longestChain; ) {
    seen.add(at);
    const element: XmlElement | undefined = elements.get(at);
    if (element === undefined) break;
    chain.push({
      id: at,
      name: (valueOf(element, 'w:name') ?? '').toLowerCase(),
      paragraph: paragraphProperties(childOf(element, 'w:pPr')),
      run: runProperties(childOf(element, 'w:rPr')),
    });
    at = valueOf(element, 'w:basedOn');
  }
  return chain;
}
