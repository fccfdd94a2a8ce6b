import {
  AlignmentType, BorderStyle, Document, LevelFormat, LevelSuffix, PageBreak, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType,
} from 'docx';
import type { Block } from './read-source.ts';

const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const body = { size: 24, font: fonts };
const spacing = { line: 360 };

const numbering = {
  config: [{
    reference: 'clauses',
    levels: [
      { level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '第%1条', suffix: LevelSuffix.SPACE },
      { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', suffix: LevelSuffix.NOTHING, style: { paragraph: { indent: { firstLine: 480 } } } },
      { level: 2, format: LevelFormat.DECIMAL, text: '%3.', suffix: LevelSuffix.NOTHING, style: { paragraph: { indent: { firstLine: 480 } } } },
    ],
  }],
};

/** A4, 小四号宋体, one and a half lines: what an office would hand in. */
export async function writeDocx(title: string, blocks: readonly Block[]): Promise<Uint8Array> {
  const document = new Document({ title, creator: '衡约示例', numbering, sections: [{ children: blocks.map(writeBlock) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

function writeBlock(block: Block): Paragraph | Table {
  switch (block.kind) {
    case 'title': return paragraph(block.text, { align: AlignmentType.CENTER, bold: true, size: 36 });
    case 'subtitle': return paragraph(block.text, { align: AlignmentType.RIGHT });
    case 'heading': return paragraph(block.text, { bold: true });
    case 'plain': return paragraph(block.text, { indent: 480 });
    case 'page-break': return new Paragraph({ children: [new PageBreak()] });
    case 'numbered': return new Paragraph({
      numbering: { reference: 'clauses', level: block.level }, spacing,
      children: [new TextRun({ text: block.text, bold: block.level === 0, ...body })],
    });
    case 'table': return table(block.rows);
  }
}

type Look = { readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType]; readonly bold?: boolean; readonly size?: number; readonly indent?: number };

function paragraph(text: string, { align = AlignmentType.LEFT, bold = false, size = 24, indent = 0 }: Look = {}): Paragraph {
  return new Paragraph({ alignment: align, spacing, indent: { firstLine: indent }, children: [new TextRun({ text, bold, size, font: fonts })] });
}

function table(rows: readonly (readonly string[])[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map((cells, index) => new TableRow({
      tableHeader: index === 0,
      children: cells.map((cell) => new TableCell({ children: cell.split('\\n').map((text) => paragraph(text, { bold: index === 0 })) })),
    })),
  });
}
