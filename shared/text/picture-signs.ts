/** Signs of picture fonts that contracts use as boxes and ticks, by font and position. */
const signs: ReadonlyMap<string, string> = new Map([
  ['Wingdings A8', '□'], ['Wingdings 6F', '□'], ['Wingdings 71', '□'], ['Wingdings 72', '□'], ['Wingdings FE', '☑'],
  ['Wingdings FD', '☒'], ['Wingdings FC', '✓'], ['Wingdings FB', '✗'], ['Wingdings 6E', '■'], ['Wingdings 6C', '●'],
  ['Wingdings D8', '➢'], ['Wingdings E0', '→'], ['Wingdings 2 A3', '□'], ['Wingdings 2 2A', '□'], ['Wingdings 2 52', '☑'],
  ['Wingdings 2 53', '☒'], ['Wingdings 2 54', '☒'], ['Wingdings 2 50', '✓'], ['Wingdings 2 4F', '✗'],
  ['Symbol B7', '•'], ['Symbol B3', '≥'], ['Symbol A3', '≤'], ['Symbol B4', '×'], ['Symbol B1', '±'],
]);

/**
 * The sign that a picture font draws at a code, null when it is not known. Such fonts are addressed at F000 and above or without that;
 * one that stands in for another keeps its codes.
 */
export function pictureSign(font: string, code: number): string | null {
  const position = (code >= 0xf000 ? code - 0xf000 : code).toString(16).toUpperCase();
  return signs.get(`${font} ${position}`) ?? null;
}
