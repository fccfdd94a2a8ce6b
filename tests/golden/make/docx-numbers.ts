import { buildDocx, numbered, numberingList, paragraph } from '#tests/fixtures/build-docx.ts';
import type { GoldenCase } from './golden-case.ts';

const clauses = numberingList(1, [
  ['chineseCountingThousand', '第%1条', '<w:suff w:val="space"/>'], ['chineseCounting', '（%2）', '<w:suff w:val="nothing"/>'], ['decimal', '%3.'],
]);
const override = '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="20"/></w:lvlOverride></w:num>'
  + '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%2）"/></w:lvl></w:lvlOverride></w:num>';

/** Formats, each with the number it starts from: the boundaries are where formats go wrong. */
const formats: readonly (readonly [format: string, start: number])[] = [
  ['decimalZero', 9], ['upperRoman', 4], ['lowerRoman', 9], ['upperLetter', 26], ['lowerLetter', 1], ['chineseCounting', 10], ['chineseCountingThousand', 100],
  ['chineseLegalSimplified', 11], ['ideographTraditional', 1], ['ideographDigital', 20], ['japaneseCounting', 110], ['decimalEnclosedCircle', 20], ['decimalFullWidth', 9],
];

function level(format: string, start: number, text: string): string {
  return `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

export const numberCases: readonly GoldenCase[] = [
  { name: 'numbers-restarted', ending: 'docx', bytes: () => buildDocx({
    numbering: clauses.replace('</w:num>', `</w:num>${override}`),
    document: paragraph('服务内容', numbered(1)) + paragraph('开展个案服务。', numbered(1, 1)) + paragraph('每年不少于十二例。', numbered(1, 2)) + paragraph('开展小组工作。', numbered(1, 1))
      + paragraph('付款', numbered(1)) + paragraph('分两次支付。', numbered(1, 1)) + paragraph('从第二十条起另行编号', numbered(2)) + paragraph('重新从一开始。', numbered(2, 1))
      + paragraph('换了格式的一级', numbered(3, 1)) + paragraph('再来一级', numbered(3, 1)),
  }) },
  { name: 'numbers-chinese-and-other-formats', ending: 'docx', bytes: () => buildDocx({
    numbering: formats.map(([format, start], at) => `<w:abstractNum w:abstractNumId="${at + 1}">${level(format, start, '%1、')}</w:abstractNum>`).join('')
      + formats.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at + 1}"/></w:num>`).join(''),
    document: formats.map(([format, start], at) => paragraph(`${format} 从 ${start} 起`, numbered(at + 1)) + paragraph('下一项', numbered(at + 1))).join(''),
  }) },
  { name: 'numbers-legal', ending: 'docx', bytes: () => buildDocx({
    numbering: numberingList(1, [['chineseCountingThousand', '第%1章'], ['decimal', '%1.%2', '<w:isLgl/>'], ['decimal', '%1.%2.%3', '<w:isLgl/>']]),
    document: paragraph('总则', numbered(1)) + paragraph('服务范围', numbered(1, 1)) + paragraph('困难老人', numbered(1, 2)) + paragraph('困境儿童', numbered(1, 2)) + paragraph('费用', numbered(1)) + paragraph('支付方式', numbered(1, 1)),
  }) },
  { name: 'numbers-by-style', ending: 'docx', bytes: () => buildDocx({
    numbering: '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="Chapter"/><w:lvlText w:val="%1、"/></w:lvl>'
      + '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Item"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>',
    styles: '<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
      + '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Clause item"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
      + '<w:style w:type="paragraph" w:styleId="ItemBold"><w:name w:val="Clause item bold"/><w:basedOn w:val="Item"/><w:rPr><w:b/></w:rPr></w:style>',
    document: paragraph('服务要求', '<w:pStyle w:val="Chapter"/>') + paragraph('每月探访一次。', '<w:pStyle w:val="Item"/>') + paragraph('每季度督导一次。', '<w:pStyle w:val="ItemBold"/>')
      + paragraph('没有编号的一段。', '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>') + paragraph('付款', '<w:pStyle w:val="Chapter"/>') + paragraph('按季支付。', '<w:pStyle w:val="Item"/>'),
  }) },
  { name: 'numbers-that-do-not-restart', ending: 'docx', bytes: () => buildDocx({
    numbering: numberingList(1, [['chineseCounting', '%1、'], ['decimal', '%2.', '<w:lvlRestart w:val="0"/>'], ['bullet', '●']]),
    document: paragraph('甲方义务', numbered(1)) + paragraph('提供场地。', numbered(1, 1)) + paragraph('按时付款。', numbered(1, 1)) + paragraph('乙方义务', numbered(1)) + paragraph('开展服务。', numbered(1, 1))
      + paragraph('包括个案', numbered(1, 2)) + paragraph('包括小组', numbered(1, 2)),
  }) },
  { name: 'numbers-typed-by-hand', ending: 'docx', bytes: () => buildDocx({
    document: ['第一章　总则', '第一条　为明确双方权利义务，订立本合同。', '1.1 服务对象为困难群众。', '1.2 服务地点为镇社工站。', '（一）入户探访；', '（1）每月一次；', '1）记录存档；', '①拍照留存；', '第二条 项目人员不少于二名。', '2026年3月1日起执行。', '附件一：服务清单'].map((text) => paragraph(text)).join(''),
  }) },
];
