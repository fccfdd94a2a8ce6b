import { pageBreak } from './paragraph-frame.ts';
import { attributesOf } from './scan-tags.ts';
import type { Tag } from './scan-tags.ts';

/** Signs of the Wingdings fonts that contracts use as boxes and ticks, by font and position. */
const symbols: { readonly [font: string]: { readonly [position: string]: string } } = {
  'Wingdings': { 'A8': '□', '6F': '□', '71': '□', '72': '□', 'FE': '☑', 'FD': '☒', 'FC': '✓', 'FB': '✗', '6E': '■', '6C': '●', 'A7': '▪', '76': '❖', 'D8': '➢', 'E0': '→' },
  'Wingdings 2': { 'A3': '□', '2A': '□', '52': '☑', '53': '☒', '54': '☒', '50': '✓', '4F': '✗' },
  'Symbol': { 'B7': '•', 'B3': '≥', 'A3': '≤', 'B4': '×', 'B1': '±', 'A5': '∞' },
};
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
  const known = symbols[attributes.get('w:font') ?? '']?.[position];
  if (known !== undefined) return known;
  return code >= 0xe000 && code <= 0xf8ff || code >= 0xd800 && code < 0xe000 ? unknownSymbol : String.fromCharCode(code);
}
