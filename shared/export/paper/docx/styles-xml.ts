import { faces } from './fonts.ts';
import type { Face } from './fonts.ts';

/** Sizes in half points: 二号 44, 三号 32, 小四 24, 五号 21. Lines are 28 pt (560 twips) as GB/T 9704 pages have 22 of them. */
const line = '<w:spacing w:line="560" w:lineRule="exact"/>';
const twoCharacters = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

type Style = {
  readonly id: string;
  /** Word's own name, by which it knows headings, title and contents. */
  readonly name: string;
  readonly face: Face;
  readonly size: number;
  readonly paragraph: string;
  readonly run?: string;
  readonly listed?: boolean;
};

/** Stands where the numbering goes; which headings are numbered is the paper's choice. */
const numberPlace = '{number}';

const heading = (level: 1 | 2 | 3, face: Face, run = ''): Style => ({
  id: `Heading${level}`, name: `heading ${level}`, face, size: 32, run, listed: true,
  paragraph: `<w:keepNext/><w:keepLines/>${numberPlace}${line}${twoCharacters}<w:outlineLvl w:val="${level - 1}"/>`,
});

const styles: readonly Style[] = [
  { id: 'Title', name: 'Title', face: 'title', size: 44, listed: true, paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="120" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>' },
  { id: 'Subtitle', name: 'Subtitle', face: 'kai', size: 32, listed: true, paragraph: '<w:spacing w:after="280" w:line="560" w:lineRule="exact"/><w:jc w:val="center"/>' },
  heading(1, 'hei'),
  heading(2, 'kai'),
  heading(3, 'fang', '<w:b/><w:bCs/>'),
  { id: 'BodyText', name: 'Body Text', face: 'fang', size: 32, listed: true, paragraph: `${line}${twoCharacters}<w:jc w:val="both"/>` },
  { id: 'Quote', name: 'Quote', face: 'kai', size: 28, listed: true, paragraph: '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="7F7F7F"/></w:pBdr><w:spacing w:before="60" w:after="60" w:line="480" w:lineRule="exact"/><w:ind w:left="640"/><w:jc w:val="both"/>' },
  { id: 'Note', name: 'Note', face: 'song', size: 21, paragraph: '<w:spacing w:before="60" w:after="60" w:line="360" w:lineRule="exact"/><w:jc w:val="both"/>' },
  { id: 'Caption', name: 'caption', face: 'hei', size: 24, paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="80" w:line="400" w:lineRule="exact"/><w:jc w:val="center"/>' },
  { id: 'TableText', name: 'Table Text', face: 'song', size: 21, paragraph: '<w:spacing w:before="20" w:after="20" w:line="300" w:lineRule="exact"/>' },
  { id: 'TableHead', name: 'Table Head', face: 'hei', size: 21, paragraph: '<w:keepNext/><w:spacing w:before="40" w:after="40" w:line="300" w:lineRule="exact"/><w:jc w:val="center"/>' },
  { id: 'TOCHeading', name: 'TOC Heading', face: 'hei', size: 32, paragraph: `<w:keepNext/>${line}<w:jc w:val="center"/>` },
  { id: 'TOC1', name: 'toc 1', face: 'fang', size: 28, paragraph: '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8844"/></w:tabs><w:spacing w:line="460" w:lineRule="exact"/>' },
  { id: 'TOC2', name: 'toc 2', face: 'fang', size: 28, paragraph: '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8844"/></w:tabs><w:spacing w:line="460" w:lineRule="exact"/><w:ind w:left="560"/>' },
  { id: 'Footer', name: 'footer', face: 'song', size: 28, paragraph: '<w:spacing w:line="360" w:lineRule="exact"/>' },
  { id: 'Signature', name: 'Signature', face: 'fang', size: 32, paragraph: '<w:keepNext/><w:spacing w:line="600" w:lineRule="exact"/>' },
];

/** Digits and Latin letters are set in Times New Roman, as offices do. */
function fontsOf(face: Face): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${faces[face][0]}" w:cs="Times New Roman" w:hint="eastAsia"/>`;
}

/** `numbered`: how many levels of headings carry the automatic numbers of list 1. */
export function stylesXml(namespace: string, numbered: 1 | 3): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fontsOf('fang')}<w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    + '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:uiPriority w:val="99"/><w:rPr><w:color w:val="1F4E79"/><w:u w:val="dotted"/></w:rPr></w:style>';
  return `<w:styles ${namespace}>${defaults}${normal}${styles.map((style) => styleXml(style, numbered)).join('')}</w:styles>`;
}

function styleXml({ id, name, face, size, paragraph, run = '', listed = false }: Style, numbered: number): string {
  const level = Number(/^Heading(\d)$/.exec(id)?.[1] ?? Infinity);
  const number = level <= numbered ? `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr>` : '';
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${id.startsWith('Heading') ? '<w:next w:val="BodyText"/>' : ''}`
    + `${listed ? '<w:qFormat/>' : ''}<w:pPr>${paragraph.replace(numberPlace, number)}</w:pPr><w:rPr>${fontsOf(face)}${run}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
}
