import type { ScannedParagraph } from '../../ooxml/scanned.ts';

/** `Paragraph.text` of a scanned paragraph. */
export function scannedText(paragraph: ScannedParagraph): string {
  const [first, second] = paragraph.atoms;
  if (first === undefined) return '';
  return second === undefined ? first.text : paragraph.atoms.map(({ text }) => text).join('');
}
