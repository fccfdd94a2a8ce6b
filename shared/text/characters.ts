/** Kinds of single characters, by their code unit, asked once per character of a document: plain comparisons, no patterns. NaN, as behind the end of a text, is of no kind. */

/** Chinese letters and the signs that count as such (〇, 々); half of a rare character counts too. */
export function isCjk(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0x3005 && code <= 0x3007) || (code >= 0x2e80 && code <= 0x2fdf)
    || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd840 && code <= 0xdfff);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)
    || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x85 || code === 0x1680;
}

/** Takes no room on paper: zero-width space and joiners, soft hyphen, byte order mark, direction marks, variation selectors. */
export function isZeroWidth(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)
    || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f);
}

/** Punctuation and signs: beside them a blank says nothing. */
export function isMark(code: number): boolean {
  if (code < 0x80) return code > 0x20 && !isDigit(code) && !(code >= 0x41 && code <= 0x5a) && !(code >= 0x61 && code <= 0x7a);
  return (code >= 0x2010 && code <= 0x205e) || (code >= 0x3001 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff65)
    || (code >= 0xa1 && code <= 0xbf) || (code >= 0x2190 && code <= 0x27bf);
}

const closingMarks = new Set(Array.from('”’"」』)）】〕》〉]', (mark) => mark.charCodeAt(0)));

/** Stays with the sentence that it closes. */
export function isClosingMark(code: number): boolean {
  return closingMarks.has(code);
}
