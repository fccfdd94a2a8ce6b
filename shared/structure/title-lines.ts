import type { Paragraph } from '../model/source-document.ts';
import { readLabel } from './clause-numbers.ts';
import { isHeadingLine } from './headings.ts';

const longestHead = 12;

/** Lines at the head that name the whole document: what the layout sets apart before the first number or party. */
export function readTitleLines(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const titles = new Set<number>();
  if (paragraphs.length === 1) return titles;
  for (const paragraph of paragraphs.slice(0, longestHead)) {
    const text = paragraph.text.trim();
    if (text === '') continue;
    if (paragraph.numbering !== null || readLabel(text) !== null || paragraph.place.kind === 'cell') break;
    if (isHeadingLine(paragraph)) titles.add(paragraph.index);
    else if (titles.size > 0 && !/编号|^[（(]/u.test(text)) break;
  }
  return titles;
}
