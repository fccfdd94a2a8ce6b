import {
  AlignmentType, CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, ExternalHyperlink, Footer, FootnoteReferenceRun,
  Header, HeadingLevel, InsertedTextRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, Tab, TextRun,
} from 'docx';

const other = { author: '他人', date: '2026-01-01T00:00:00Z' };
const numbering = (level = 0): { reference: string; level: number } => ({ reference: 'clauses', level });
const cell = (...texts: string[]): TableCell => new TableCell({ children: texts.map((text) => new Paragraph(text)) });

/** A contract as an independent program writes it: numbers, table, link, notes, header, comment and changes of somebody else. */
export async function buildWithPackage(): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [{
        reference: 'clauses',
        levels: [
          { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '第%1条', alignment: AlignmentType.START },
          { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.START },
        ],
      }],
    },
    footnotes: { 1: { children: [new Paragraph('满意度以问卷为准。')] } },
    comments: { children: [{ id: 0, author: '他人', date: new Date('2026-01-01T00:00:00Z'), children: [new Paragraph('原有批注')] }] },
    sections: [{
      headers: { default: new Header({ children: [new Paragraph('青禾镇社工站')] }) },
      footers: { default: new Footer({ children: [new Paragraph('合同编号')] }) },
      children: [
        new Paragraph({ text: '乡镇社工站服务合同', heading: HeadingLevel.TITLE }),
        new Paragraph({ numbering: numbering(), text: '服务内容' }),
        new Paragraph({
          numbering: numbering(1),
          children: [new TextRun({ text: '乙方应完成', bold: true }), new TextRun({ text: '甲方交办的', italics: true, color: 'FF0000' }), new TextRun('其他工作；')],
        }),
        new Paragraph({ numbering: numbering(1), children: [new TextRun('随时接待检查和来访。')] }),
        new Paragraph({
          numbering: numbering(1),
          children: [
            new CommentRangeStart(0), new TextRun('服务期为'), new DeletedTextRun({ id: 90, ...other, text: '十' }), new InsertedTextRun({ id: 91, ...other, text: '十二' }),
            new TextRun('个月'), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] }), new TextRun('，到期自动顺延。'),
          ],
        }),
        new Table({ rows: [new TableRow({ children: [cell('项目'), cell('要求')] }), new TableRow({ children: [cell('个案'), cell('不少于10个', '及其他相关任务')] })] }),
        new Paragraph({ numbering: numbering(), text: '其他' }),
        new Paragraph({
          children: [
            new TextRun('服务标准见'), new ExternalHyperlink({ link: 'https://example.org/a', children: [new TextRun({ text: '服务清单', style: 'Hyperlink' })] }),
            new TextRun({ children: ['，', new Tab(), '以甲方', new FootnoteReferenceRun(1), '满意为准。'] }),
          ],
        }),
        new Paragraph('未尽事宜由甲方解释。'),
        new Paragraph('甲方：　　　　乙方：'),
      ],
    }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
