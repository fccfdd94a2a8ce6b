import { pageBreak } from './paragraph-frame.ts';
import { attributesOf } from './scan-tags.ts';
import type { Tag } from './scan-tags.ts';

/** Signs of picture fonts that contracts use as boxes and ticks, by font and position. */
const symbols: ReadonlyMap<string, string> = new Map([
  ['Wingdings A8', '□'], ['Wingdings 6F', '□'], ['Wingdings 71', '□'], ['Wingdings 72', '□'], ['Wingdings FE', '☑'],
  ['Wingdings FD', '☒'], ['Wingdings FC', '✓'], ['Wingdings FB', '✗'], ['Wingdings 6E', '■'], ['Wingdings 6C', '●'],
  ['Wingdings D8', '➢'], ['Wingdings E0', '→'], ['Wingdings 2 A3', '□'], ['Wingdings 2 2A', '□'], ['Wingdings 2 52', '☑'],
  ['Wingdings 2 53', '☒'], ['Wingdings 2 54', '☒'], ['Wingdings 2 50', '✓'], ['Wingdings 2 4F', '✗'],
  ['Symbol B7', '•'], ['Symbol B3', '≥'], ['Symbol A3', '≤'], ['Symbol B4', '×'], ['Symbol B1', '±'],
]);
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
  // Picture fonts are addressed at F000 and above; everything else is plain Unicode in a named font.
  const position = (code >= 0xf000 ? code - 0xf000 : code).toString(16).toUpperCase();
  const known = symbols.get(`${attributes.get('w:font') ?? ''} ${position}`);
  if (known !== undefined) return known;
  return code >= 0xe000 && code <= 0xf8ff || code >= 0xd800 && code < 0xe000 ? unknownSymbol : String.fromCharCode(code);
}
