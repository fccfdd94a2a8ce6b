import type { Look } from '../../model/source-document.ts';
import type { ScannedParagraph } from '../../ooxml/scanned.ts';
import type { Indent, ParagraphProperties, RunProperties } from './properties.ts';
import type { Style, Styles } from './styles.ts';

/** When nothing states a size. */
const usualSize = 10.5;

/**
 * How a paragraph looks, each property from the nearest place that states it: the paragraph, its style, the list level,
 * the document's defaults. Bold: more than half of its characters are.
 */
export function paragraphLook(
  paragraph: ScannedParagraph, own: ParagraphProperties, chain: readonly Style[], styles: Styles,
  runs: (index: number) => RunProperties, listIndent: number | undefined,
): Look {
  const places = [own, ...chain.map((style) => style.paragraph), styles.defaults.paragraph];
  const { bold, size } = runLook(paragraph, chain, styles, runs);
  const outline = nearest(places, (place) => place.outline);
  return {
    align: nearest(places, (place) => place.align) ?? 'left',
    bold,
    size,
    indent: indentPoints(own.indent, places, size ?? usualSize, listIndent),
    outline: outline !== undefined && outline >= 0 && outline <= 8 ? outline : null,
  };
}

function runLook(
  paragraph: ScannedParagraph, chain: readonly Style[], styles: Styles, runs: (index: number) => RunProperties,
): { readonly bold: boolean; readonly size: number | null } {
  let boldLength = 0;
  let length = 0;
  let size: number | null = null;
  const base = [...chain.map((style) => style.run), styles.defaults.run];
  for (const atom of paragraph.atoms) {
    const own = runs(atom.run);
    const places = own.style === undefined ? [own, ...base] : [own, ...styles.runChain(own.style).map((style) => style.run), ...base];
    if (nearest(places, (place) => place.bold) === true) boldLength += atom.text.length;
    length += atom.text.length;
    const stated = nearest(places, (place) => place.size);
    if (stated !== undefined) size = Math.max(size ?? 0, stated);
  }
  return { bold: boldLength * 2 > length, size };
}

/** Where the first line begins. */
function indentPoints(own: Indent, places: readonly ParagraphProperties[], size: number, listIndent: number | undefined): number {
  const direct = own.left !== undefined || own.first !== undefined || own.leftChars !== undefined || own.firstChars !== undefined;
  if (!direct && listIndent !== undefined) return listIndent;
  const part = (chars: 'leftChars' | 'firstChars', twips: 'left' | 'first'): number => {
    const place = places.find(({ indent }) => indent[chars] !== undefined || indent[twips] !== undefined)?.indent;
    const count = place?.[chars];
    return count === undefined || count === 0 ? (place?.[twips] ?? 0) / 20 : count / 100 * size;
  };
  return Math.max(0, Math.round((part('leftChars', 'left') + part('firstChars', 'first')) * 100) / 100);
}

function nearest<P, T>(places: readonly P[], read: (place: P) => T | undefined): T | undefined {
  for (const place of places) {
    const value = read(place);
    if (value !== undefined) return value;
  }
  return undefined;
}
