import { numberBlocks } from '../number-blocks.ts';
import type { Paper } from '../paper.ts';
import { bookmarkName } from './blocks-xml.ts';
import { paragraphXml, textXml } from './run-xml.ts';

const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;

/**
 * A real table of contents over heading 1. Its entries are links. Page numbers are the word processor's to count, so none are
 * written that could be wrong; “更新域” adds them.
 */
export function contentsXml(paper: Paper): string {
  const numbers = numberBlocks(paper);
  const entries = paper.blocks.flatMap((block, at) => (block.kind === 'heading' && block.level === 1 ? [{ block, at }] : []));
  const lines = entries.map(({ block, at }, index) => {
    const link = `<w:hyperlink w:anchor="${bookmarkName(at)}" w:history="1"><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${textXml(`${numbers[at] ?? ''}${block.text}`)}</w:r></w:hyperlink>`;
    const opening = index === 0 ? begin + instruction('TOC \\o "1-1" \\h \\z \\u') + separate : '';
    return paragraphXml(`TOC${block.level}`, opening + link + (index === entries.length - 1 ? end : ''));
  });
  return '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
    + `<w:sdtContent>${paragraphXml('TOCHeading', `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${textXml('目　录')}</w:r>`)}${lines.join('')}</w:sdtContent></w:sdt>`;
}
