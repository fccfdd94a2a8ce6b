import { pictureSign } from '../text/picture-signs.ts';
import { pageBreak } from './paragraph-frame.ts';
import { attributesOf } from './scan-tags.ts';
import type { Tag } from './scan-tags.ts';

/** Stands for a sign of a picture font whose meaning is not known. */
const unknownSymbol = '\ufffc';

/** Text that an element of a run stands for, one UTF-16 unit; null when it is no text. */
export function markText(xml: string, tag: Tag): string | null {
  switch (tag.name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\n';
    case 'w:br': {
      const type = attributesOf(xml, tag).get('w:type');
      return type === 'page' || type === 'column' ? pageBreak : '\n';
    }
    case 'w:noBreakHyphen':
      // The plain hyphen, so that 3-5 is the same number range however it was typed.
      return '-';
    case 'w:sym':
      return symbolText(attributesOf(xml, tag));
    default:
      return null;
  }
}

function symbolText(attributes: ReadonlyMap<string, string>): string {
  const code = Number.parseInt(attributes.get('w:char') ?? '', 16);
  if (!(code > 0x1f && code <= 0xffff)) return unknownSymbol;
  const known = pictureSign(attributes.get('w:font') ?? '', code);
  if (known !== null) return known;
  // What is not at the codes of picture fonts is plain Unicode in a named font.
  return code >= 0xe000 && code <= 0xf8ff || code >= 0xd800 && code < 0xe000 ? unknownSymbol : String.fromCharCode(code);
}
