import type { XmlElement } from '../../ooxml/parse-xml.ts';
import type { Drawn } from '../pdf/drawn.ts';
import type { Glyph, Ruling } from '../pdf/layout.ts';
import { applyTo } from '../pdf/matrix.ts';
import { child, children, localName, numbers, readBox, readCtm } from './ofd-xml.ts';
import type { Box } from './ofd-xml.ts';
import { isGlyphsOnly, pointsPerMillimetre, readTextObject } from './read-text-object.ts';

export type OfdPage = Drawn & {
  /** Some text is there as pictures of characters. */
  readonly glyphsOnly: boolean;
  /** Text of objects that are switched off. */
  readonly hidden: string;
};

type Point = readonly [x: number, y: number];

/** A4, in millimetres, for a page that gives no size. */
const usualBox: Box = [0, 0, 210, 297];
const deepestBlocks = 20;

/** What the layers of a page and of its templates draw. `box` is the document's page size in millimetres. */
export function readOfdPage(contents: readonly XmlElement[], box: Box | null): OfdPage {
  const [, , width, height] = readBox(child(child(contents.at(-1), 'Area'), 'PhysicalBox')?.text) ?? box ?? usualBox;
  const glyphs: Glyph[] = [];
  const rulings: Ruling[] = [];
  let glyphsOnly = false;
  let hidden = '';
  const draw = (element: XmlElement, depth: number): void => {
    const name = localName(element);
    if (element.attributes.get('Visible') === 'false') hidden += textIn(element, depth);
    else if (name === 'TextObject') {
      glyphs.push(...readTextObject(element));
      glyphsOnly ||= isGlyphsOnly(element);
    } else if (name === 'PathObject') rulings.push(...readRulings(element));
    else if ((name === 'Layer' || name === 'PageBlock') && depth < deepestBlocks) for (const each of element.children) draw(each, depth + 1);
  };
  for (const content of contents) for (const layer of children(child(content, 'Content'), 'Layer')) draw(layer, 0);
  return { width: width * pointsPerMillimetre, height: height * pointsPerMillimetre, turn: 0, glyphs, rulings, aside: '', glyphsOnly, hidden };
}

function textIn(element: XmlElement, depth: number): string {
  if (localName(element) === 'TextCode') return element.text;
  return depth > deepestBlocks ? '' : element.children.map((each) => textIn(each, depth + 1)).join('');
}

/** Straight lines along an axis in a path such as "M 0 0 L 100 0 L 100 20": the rules of a table. */
function readRulings(path: XmlElement): readonly Ruling[] {
  const [left = 0, top = 0] = numbers(path.attributes.get('Boundary'));
  const matrix = readCtm(path);
  const data = child(path, 'AbbreviatedData')?.text ?? '';
  const rulings: Ruling[] = [];
  let from: Point | null = null;
  let first: Point | null = null;
  for (const [, command = '', list] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    const values = numbers(list);
    const [x, y] = values.slice(-2);
    const at = x === undefined || y === undefined ? null : place(applyTo(matrix, x, y), left, top);
    const to: Point | null = command === 'C' ? first : at;
    if (to !== null && from !== null && (command === 'L' || command === 'C')) rulings.push(...ruling(from, to));
    if (command === 'S' || command === 'M') first = to;
    from = to;
  }
  return rulings;
}

function place([x, y]: Point, left: number, top: number): Point {
  return [(left + x) * pointsPerMillimetre, (top + y) * pointsPerMillimetre];
}

function ruling([x1, y1]: Point, [x2, y2]: Point): readonly Ruling[] {
  if (Math.abs(x1 - x2) < 0.5 && Math.abs(y1 - y2) > 2) return [{ vertical: true, at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  if (Math.abs(y1 - y2) < 0.5 && Math.abs(x1 - x2) > 2) return [{ vertical: false, at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  return [];
}
