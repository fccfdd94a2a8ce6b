const forbidden = /[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;
/** Bytes of UTF-8; file systems hold 255 in a name, and the ending and a number for a second copy come behind. */
const longest = 180;

/**
 * 合同.docx → 合同.修订稿.docx: a name that Windows, macOS and Linux can all store, whatever the input was called. Marks that turn the
 * direction of writing go too, since they can make an ending look like another.
 */
export function exportName(input: string, ending: string): string {
  const stem = cut(input.replace(/\.[^.]*$/, '').replace(forbidden, '_').replace(/^[\s.]+|[\s.]+$/g, ''));
  return `${stem === '' ? '合同' : device.test(stem) ? `_${stem}` : stem}.${ending}`;
}

function cut(name: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of name) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > longest) return kept.trimEnd();
    kept += character;
  }
  return kept;
}
