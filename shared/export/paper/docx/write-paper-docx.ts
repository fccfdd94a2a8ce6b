import { strToU8 } from 'fflate';
import { replaceParts } from '../../../ooxml/replace-parts.ts';
import { requireWellFormed } from '../../../ooxml/well-formed.ts';
import { encodeText } from '../../../ooxml/xml-text.ts';
import { cleanLine } from '../../../text/clean-text.ts';
import { numberLevels } from '../number-blocks.ts';
import type { Paper } from '../paper.ts';
import { blocksXml } from './blocks-xml.ts';
import { contentsXml } from './contents-xml.ts';
import { fontTableXml } from './fonts.ts';
import { paragraphXml, runsXml } from './run-xml.ts';
import { stylesXml } from './styles-xml.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const namespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relations}"`;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A4 in twips, margins of GB/T 9704 (37, 35, 28, 26 mm); a landscape table takes narrower ones. */
const pages = {
  portrait: { width: 11_906, height: 16_838, margins: 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"', line: 8_844 },
  landscape: { width: 16_838, height: 11_906, margins: 'w:top="1418" w:right="1247" w:bottom="1418" w:left="1247" w:header="851" w:footer="851" w:gutter="0"', line: 14_344 },
} as const;

/** The paper as a Word file with real heading styles and automatic numbers. The same paper gives the same bytes. */
export function writePaperDocx(paper: Paper): Uint8Array {
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypesXml],
    ['_rels/.rels', relationshipsXml([['officeDocument', 'word/document.xml'], ['extended-properties', 'docProps/app.xml']], `<Relationship Id="rIdCore" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`)],
    ['word/document.xml', documentXml(paper)],
    ['word/_rels/document.xml.rels', relationshipsXml(['styles', 'numbering', 'settings', 'fontTable'].map((name): [string, string] => [name, `${name}.xml`]), footerRelationships)],
    ['word/styles.xml', stylesXml(namespace, paper.numbering === 'official' ? 3 : 1)],
    ['word/numbering.xml', numberingXml(paper.numbering)],
    ['word/settings.xml', `<w:settings ${namespace}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`],
    ['word/fontTable.xml', fontTableXml(namespace)],
    ['word/footer1.xml', footerXml('right')],
    ['word/footer2.xml', footerXml('left')],
    ['docProps/core.xml', coreXml(paper)],
    ['docProps/app.xml', '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Hengyue</Application></Properties>'],
  ]);
  for (const xml of parts.values()) requireWellFormed(xml);
  return replaceParts({ entries: [] }, new Map([...parts].map(([name, xml]) => [name, strToU8(declaration + xml)])));
}

function documentXml(paper: Paper): string {
  const { width, height, margins, line } = pages[paper.orientation];
  const section = '<w:sectPr><w:footerReference w:type="default" r:id="rIdOdd"/><w:footerReference w:type="even" r:id="rIdEven"/>'
    + `<w:pgSz w:w="${width}" w:h="${height}"${paper.orientation === 'landscape' ? ' w:orient="landscape"' : ''}/><w:pgMar ${margins}/></w:sectPr>`;
  const title = paragraphXml('Title', runsXml([{ text: paper.title }]));
  const subtitle = paper.subtitle === null ? '' : paragraphXml('Subtitle', runsXml([{ text: paper.subtitle }]));
  return `<w:document ${namespace}><w:body>${title}${subtitle}${paper.contents ? contentsXml(paper) : ''}${blocksXml(paper, line)}${section}</w:body></w:document>`;
}

/** Levels 1–3 hang on the heading styles; running text takes level 2 or 3 by itself. */
function numberingXml(kind: Paper['numbering']): string {
  const levels = numberLevels[kind].map(({ text, format }, at) => {
    const style = kind === 'official' || at === 0 ? `<w:pStyle w:val="Heading${at + 1}"/>` : '';
    return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>`
      + '<w:pPr><w:ind w:left="0" w:firstLineChars="200" w:firstLine="640"/></w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:lvl>';
  });
  return `<w:numbering ${namespace}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
}

/** — 1 — at the outer side of the page. */
function footerXml(side: 'left' | 'right'): string {
  const run = (content: string): string => `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${content}</w:r>`;
  const number = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const place = `<w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/>`;
  return `<w:ftr ${namespace}>${paragraphXml('Footer', `${run('<w:t xml:space="preserve">— </w:t>')}${number}${run('<w:t xml:space="preserve"> —</w:t>')}`, place)}</w:ftr>`;
}

const footerRelationships = `<Relationship Id="rIdOdd" Type="${relations}/footer" Target="footer1.xml"/><Relationship Id="rIdEven" Type="${relations}/footer" Target="footer2.xml"/>`;

function relationshipsXml(list: readonly (readonly [type: string, target: string])[], more: string): string {
  return `<Relationships xmlns="${packages}/relationships">${list.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`).join('')}${more}</Relationships>`;
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const contentTypesXml = `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
  + [['word/document.xml', `${word}.document.main+xml`], ...['styles', 'numbering', 'settings', 'fontTable'].map((name) => [`word/${name}.xml`, `${word}.${name}+xml`]),
    ['word/footer1.xml', `${word}.footer+xml`], ['word/footer2.xml', `${word}.footer+xml`], ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml']]
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('') + '</Types>';

function coreXml({ title, author, date }: Paper): string {
  const text = (value: string): string => encodeText(cleanLine(value));
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
  const stamp = day === undefined ? '' : ['created', 'modified'].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`).join('');
  return `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
    + `<dc:title>${text(title)}</dc:title><dc:creator>${text(author)}</dc:creator><cp:lastModifiedBy>${text(author)}</cp:lastModifiedBy>${stamp}<dc:language>zh-CN</dc:language></cp:coreProperties>`;
}
