import type { Block, Paper, PaperTable } from '../paper.ts';
import { isNumbered } from '../number-blocks.ts';
import { paragraphXml, runsXml } from './run-xml.ts';
import { barsXml, tableXml } from './table-xml.ts';

const roles = { body: 'BodyText', quote: 'Quote', note: 'Note', caption: 'Caption' } as const;

/** Bookmark of a heading, which the contents point to. */
export function bookmarkName(block: number): string {
  return `_Toc${String(block + 1).padStart(8, '0')}`;
}

/** `width` of the line in twips. */
export function blocksXml({ blocks, orientation }: Paper, width: number): string {
  return blocks.map((block, at) => (
    block.kind === 'table' ? tableXml(block, width, orientation) + smallGap : blockXml(block, at, width, blocks[at - 1]?.kind === 'page-break')
  )).join('');
}

/** Two tables that touch become one in Word. */
const smallGap = paragraphXml('Note', '', '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/>');

/** `first`: on a new page. A break in a paragraph of its own would leave an empty page behind a full one. */
function blockXml(block: Exclude<Block, PaperTable>, at: number, width: number, first: boolean): string {
  switch (block.kind) {
    case 'heading': {
      const mark = `<w:bookmarkStart w:id="${at}" w:name="${bookmarkName(at)}"/>${runsXml([{ text: block.text }])}<w:bookmarkEnd w:id="${at}"/>`;
      return paragraphXml(`Heading${block.level}`, mark, (first ? '<w:pageBreakBefore/>' : '') + (isNumbered(block) ? '' : '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>'));
    }
    case 'item': return paragraphXml('BodyText', runsXml(block.spans), `<w:numPr><w:ilvl w:val="${block.level - 1}"/><w:numId w:val="1"/></w:numPr>`);
    case 'paragraph': return paragraphXml(roles[block.role], runsXml(block.spans));
    case 'bars': return barsXml(block.bars, width) + smallGap;
    case 'signature': return signatureXml(block.columns, width);
    case 'page-break': return '';
  }
}

/** Columns without lines, kept on one page. */
function signatureXml(columns: readonly (readonly string[])[], width: number): string {
  const each = Math.floor(width / columns.length);
  const cells = columns.map((lines) => `<w:tc><w:tcPr><w:tcW w:w="${each}" w:type="dxa"/></w:tcPr>${lines.map((line) => paragraphXml('Signature', runsXml([{ text: line }]))).join('')}</w:tc>`);
  return `<w:tbl><w:tblPr><w:tblW w:w="${each * columns.length}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns.map(() => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>`
    + `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>${paragraphXml('Note', '')}`;
}
