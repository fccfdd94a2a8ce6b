import type { XmlElement } from '../../ooxml/parse-xml.ts';
import type { Glyph } from '../pdf/layout.ts';
import { shownText } from '../pdf/shown-text.ts';
import { applyTo } from '../pdf/matrix.ts';
import { children, numbers, readCtm } from './ofd-xml.ts';

/** OFD measures in millimetres, our layout in points. */
export const pointsPerMillimetre = 72 / 25.4;
const mostRepeats = 10_000;
const farthestPoint = 1e6;
/** Text turned by more than about five degrees is a seal or a watermark. */
const largestSlope = 0.09;

/** Glyphs of a text object in points from the page's top left; none for rotated text, which is a seal or a watermark. */
export function readTextObject(object: XmlElement): readonly Glyph[] {
  const [left = 0, top = 0] = numbers(object.attributes.get('Boundary'));
  const matrix = readCtm(object);
  const [a, b, , d] = matrix;
  const [size = 0] = numbers(object.attributes.get('Size'));
  if (Math.abs(b) > largestSlope * Math.abs(a) || a <= 0 || d <= 0 || size <= 0) return [];
  const bold = Number(object.attributes.get('Weight') ?? 400) >= 600;
  const place = (x: number, y: number): readonly [number, number] => {
    const [right, down] = applyTo(matrix, x, y);
    return [(left + right) * pointsPerMillimetre, (top + down) * pointsPerMillimetre];
  };
  const glyphs: Glyph[] = [];
  let [x, y] = [0, 0];
  for (const code of children(object, 'TextCode')) {
    [x = x] = numbers(code.attributes.get('X'));
    [y = y] = numbers(code.attributes.get('Y'));
    const steps = readDeltas(code.attributes.get('DeltaX'));
    const drops = readDeltas(code.attributes.get('DeltaY'));
    let [at, down] = [x, y];
    [...code.text].forEach((sign, index) => {
      const advance = steps[index] ?? usualAdvance(sign, size);
      const text = shownText(sign);
      const [start, baseline] = place(at, down);
      const [end] = place(at + widthOf(sign, advance, size), down);
      if (text !== '') glyphs.push({ text, left: start, right: end, baseline, size: size * d * pointsPerMillimetre, bold });
      at += advance;
      down += drops[index] ?? 0;
    });
  }
  // Steps add up: what has left every page is no text of this one.
  return glyphs.filter((glyph) => Math.abs(glyph.left) + Math.abs(glyph.right) + Math.abs(glyph.baseline) + glyph.size <= farthestPoint);
}

/** The object draws glyphs by their number in a font, and gives no characters for them. */
export function isGlyphsOnly(object: XmlElement): boolean {
  return children(object, 'CGTransform').length > 0 && children(object, 'TextCode').every(({ text }) => shownText(text).replace(/[\s\u00a4\p{Co}]/gu, '') === '');
}

/** "3.5 g 4 3.2" stands for 3.5 3.2 3.2 3.2 3.2. */
function readDeltas(text: string | undefined): readonly number[] {
  const deltas: number[] = [];
  const words = (text ?? '').trim().split(/\s+/);
  for (let at = 0; at < words.length && deltas.length < mostRepeats; at += 1) {
    const word = words[at] ?? '';
    if (word === 'g') {
      const [times] = numbers(words[at + 1]);
      const [value] = numbers(words[at + 2]);
      at += 2;
      if (times !== undefined && value !== undefined) for (let n = 0; n < Math.min(times, mostRepeats); n += 1) deltas.push(value);
    } else deltas.push(...numbers(word));
  }
  return deltas;
}

/** The step to the next character is as wide as this one, unless it leaps over a gap. */
function widthOf(sign: string, advance: number, size: number): number {
  return advance > 0 && advance <= size * 1.05 ? advance : usualAdvance(sign, size);
}

function usualAdvance(sign: string, size: number): number {
  return (sign.codePointAt(0) ?? 0) > 0x2e7f ? size : size / 2;
}
