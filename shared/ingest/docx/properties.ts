import { childOf, numberOf, parseXml, toggleOf, valueOf } from '../../ooxml/parse-xml.ts';
import type { XmlElement } from '../../ooxml/parse-xml.ts';
import type { Names } from '../../ooxml/names.ts';
import type { Look } from '../../model/source-document.ts';

/** What a w:pPr states itself; undefined: look at the style. */
export type ParagraphProperties = {
  readonly style: string | undefined;
  readonly numId: string | undefined;
  readonly level: number | undefined;
  readonly align: Look['align'] | undefined;
  readonly indent: Indent;
  /** 0–8 heading level, 9 body text. */
  readonly outline: number | undefined;
  /** The paragraph mark is a tracked deletion: in the accepted view the next paragraph is joined on. */
  readonly markDeleted: boolean;
  readonly markHidden: boolean;
};

/** In twips, or in hundredths of a character (which win where both stand). */
export type Indent = {
  readonly left: number | undefined;
  readonly first: number | undefined;
  readonly leftChars: number | undefined;
  readonly firstChars: number | undefined;
};

export type RunProperties = {
  readonly style: string | undefined;
  readonly bold: boolean | undefined;
  /** In points. */
  readonly size: number | undefined;
};

const aligns: ReadonlyMap<string, Look['align']> = new Map(Object.entries<Look['align']>({
  left: 'left', start: 'left', center: 'center', right: 'right', end: 'right', both: 'justify', distribute: 'justify',
}));

export function paragraphProperties(element: XmlElement | undefined): ParagraphProperties {
  const numbering = childOf(element, 'w:numPr');
  const mark = childOf(element, 'w:rPr');
  return {
    style: valueOf(element, 'w:pStyle'),
    numId: valueOf(numbering, 'w:numId'),
    level: numberOf(valueOf(numbering, 'w:ilvl')),
    align: aligns.get(valueOf(element, 'w:jc') ?? ''),
    indent: indentOf(childOf(element, 'w:ind')),
    outline: numberOf(valueOf(element, 'w:outlineLvl')),
    markDeleted: childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined,
    markHidden: toggleOf(mark, 'w:vanish') ?? false,
  };
}

export function runProperties(element: XmlElement | undefined): RunProperties {
  const halfPoints = numberOf(valueOf(element, 'w:sz'));
  return {
    style: valueOf(element, 'w:rStyle'),
    bold: toggleOf(element, 'w:b'),
    size: halfPoints === undefined ? undefined : halfPoints / 2,
  };
}

/** Reads property elements of one part; equal XML is read once, for a document repeats few of them many times. */
export function propertyReader<T>(names: Names, read: (element: XmlElement | undefined) => T): (xml: string) => T {
  const known = new Map<string, T>();
  return (xml) => {
    const old = known.get(xml);
    if (old !== undefined) return old;
    const properties = read(xml === '' ? undefined : parseXml(xml, names));
    known.set(xml, properties);
    return properties;
  };
}

function indentOf(element: XmlElement | undefined): Indent {
  const value = (name: string): number | undefined => numberOf(element?.attributes.get(name));
  const hanging = value('w:hanging');
  const hangingChars = value('w:hangingChars');
  return {
    left: value('w:left') ?? value('w:start'),
    first: hanging === undefined ? value('w:firstLine') : -hanging,
    leftChars: value('w:leftChars') ?? value('w:startChars'),
    firstChars: hangingChars === undefined ? value('w:firstLineChars') : -hangingChars,
  };
}
