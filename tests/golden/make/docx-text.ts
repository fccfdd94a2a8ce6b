import { buildDocx, paragraph, run } from '#tests/fixtures/build-docx.ts';
import type { GoldenCase } from './golden-case.ts';

const fieldMark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const field = (code: string, result: string): string => `${fieldMark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${fieldMark('separate')}${run(result)}${fieldMark('end')}`;
const boxed = (choice: string, fallback: string): string => '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData>'
  + `<wps:wsp><wps:txbx><w:txbxContent>${paragraph(choice)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>`
  + `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(fallback)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const opening = paragraph('第一条　服务期限为一年。');

export const textCases: readonly GoldenCase[] = [
  { name: 'text-box-read-once', ending: 'docx', bytes: () => buildDocx({ document: `<w:p>${run('第一条　服务说明见右侧文本框。')}${boxed('提示：费用含税。', '提示：费用含税。')}</w:p>${paragraph('第二条　其他。')}` }) },
  { name: 'text-in-content-controls', ending: 'docx', bytes: () => buildDocx({
    document: `<w:sdt><w:sdtPr><w:alias w:val="合同名称"/></w:sdtPr><w:sdtContent>${paragraph('社工站服务合同', '<w:jc w:val="center"/>')}</w:sdtContent></w:sdt>`
      + `<w:p>${run('甲方：')}<w:sdt><w:sdtContent>${run('青石县民政局')}</w:sdtContent></w:sdt>${run('（购买方）')}</w:p>`
      + `<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc><w:tcPr/>${paragraph('项目')}</w:tc><w:sdt><w:sdtContent><w:tc><w:tcPr/>${paragraph('个案服务')}</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>`,
  }) },
  { name: 'text-links-and-fields', ending: 'docx', bytes: () => buildDocx({
    document: `<w:p>${run('第一条　服务内容见')}<w:hyperlink w:anchor="a">${run('附件一')}</w:hyperlink>${run('，共')}${field('NUMPAGES', '3')}${run('页。')}</w:p>`
      + `<w:p>${run('签订日期：')}<w:fldSimple w:instr=" DATE ">${run('2026年3月1日')}</w:fldSimple></w:p><w:p>${run('见')}${field('REF b \\h', `第${'二'}条`)}${run('。')}</w:p>`,
  }) },
  { name: 'text-notes', ending: 'docx', bytes: () => buildDocx({
    document: `<w:p>${run('第一条　乙方提供服务')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('，甲方付款')}<w:r><w:endnoteReference w:id="2"/></w:r>${run('。')}</w:p>`,
    footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph('服务以附件一为限。')}</w:footnote>`,
    endnotes: `<w:endnote w:id="2">${paragraph('收到发票后十日内。')}</w:endnote>`,
  }) },
  { name: 'text-header-and-footer', ending: 'docx', bytes: () => buildDocx({ document: opening, header: paragraph('青石县政府采购合同'), footer: `<w:p>${run('第 ')}${field('PAGE', '1')}${run(' 页')}</w:p>` }) },
  { name: 'text-symbols-hyphens-tabs-breaks', ending: 'docx', bytes: () => buildDocx({
    document: `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('包干')}<w:r><w:tab/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>${run('据实')}</w:p>`
      + `<w:p>${run('co')}<w:r><w:softHyphen/></w:r>${run('operation，编号2026')}<w:r><w:noBreakHyphen/></w:r>${run('011')}<w:r><w:br/></w:r>${run('换行后的文字')}</w:p>`,
  }) },
  { name: 'text-hidden', ending: 'docx', bytes: () => buildDocx({ document: `<w:p>${run('第一条　乙方按清单服务。')}${run('（内部：价格可再压）', '<w:vanish/>')}</w:p>${paragraph('第二条　其他。')}` }) },
  { name: 'text-tracked-changes', ending: 'docx', bytes: () => buildDocx({
    document: `<w:p>${run('第一条　期限为')}<w:del w:id="1" w:author="法务"><w:r><w:delText>六个月</w:delText></w:r></w:del><w:ins w:id="2" w:author="法务">${run('十二个月')}</w:ins>${run('。')}</w:p>`
      + `<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="财务"/></w:rPr></w:pPr>${run('第二条　费用')}</w:p><w:p>${run('按季支付。')}</w:p>`
      + `<w:p><w:moveFrom w:id="4" w:author="法务">${run('第三条　移走的条款。')}</w:moveFrom></w:p>${paragraph('第四条　其他。')}<w:p><w:moveTo w:id="5" w:author="法务">${run('第三条　移走的条款。')}</w:moveTo></w:p>`,
  }) },
  { name: 'text-comments', ending: 'docx', bytes: () => buildDocx({
    document: `<w:p><w:commentRangeStart w:id="7"/>${run('第一条　乙方完成其他工作。')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`,
    comments: `<w:comment w:id="7" w:author="法务">${paragraph('范围不清？')}${paragraph('请补数量。')}</w:comment>`,
  }) },
];
