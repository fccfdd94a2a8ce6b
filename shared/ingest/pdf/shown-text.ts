/**
 * Fonts often map a character to its look-alike among the radicals and compatibility forms (⽂ U+2F42 for 文);
 * nobody typed those, and no rule would match them.
 */
const lookAlikes = /[\u2e80-\u2fdf\uf900-\ufaff]/g;
/** Controls, soft hyphen, zero-width and direction marks, replacement character. */
const invisible = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffd]/gu;

/** A glyph's character as a reader would type it; empty when nothing is seen. */
export function shownText(unicode: string): string {
  return unicode.replace(invisible, '').replace(lookAlikes, (character) => character.normalize('NFKC')).replace(/\u00a0/g, ' ');
}

export function isCjk(character: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u.test(character);
}
