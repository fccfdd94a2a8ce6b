import { describe, expect, it } from 'vitest';
import { columnShares, documentBlocks } from '#renderer/screens/review/document/document-blocks.ts';
import { documentOf, paragraph, tableOf } from '../../../sample-review.ts';

describe('documentBlocks', () => {
  it('draws each paragraph as a strip and a whole table as one', () => {
    const { table, paragraphs } = tableOf(0, 1, [['事项', '数量'], ['个案', '6']]);
    const { blocks, blockOf } = documentBlocks(documentOf([paragraph(0, '一'), ...paragraphs, paragraph(5, '二')], [table]));
    expect(blocks).toEqual([
      { kind: 'paragraph', paragraph: 0 },
      { kind: 'rows', table: 0, from: 0, to: 2 },
      { kind: 'paragraph', paragraph: 5 },
    ]);
    expect(blockOf).toEqual([0, 1, 1, 1, 1, 2]);
  });

  it('cuts a long table, and finds the strip of every row', () => {
    const { table, paragraphs } = tableOf(0, 0, Array.from({ length: 40 }, (_, row) => [`第${row}行`]));
    const { blocks, blockOf } = documentBlocks(documentOf(paragraphs, [table]));
    expect(blocks).toEqual([
      { kind: 'rows', table: 0, from: 0, to: 15 },
      { kind: 'rows', table: 0, from: 15, to: 30 },
      { kind: 'rows', table: 0, from: 30, to: 40 },
    ]);
    expect([blockOf[14], blockOf[15], blockOf[39]]).toEqual([0, 1, 2]);
  });

  it('never cuts a table between rows that a cell joins', () => {
    const { table, paragraphs } = tableOf(0, 0, Array.from({ length: 20 }, () => ['甲', '乙']), [{ row: 12, rowSpan: 5 }]);
    const { blocks } = documentBlocks(documentOf(paragraphs, [table]));
    expect(blocks).toEqual([
      { kind: 'rows', table: 0, from: 0, to: 17 },
      { kind: 'rows', table: 0, from: 17, to: 20 },
    ]);
  });

  it('marks where a page begins, but not inside a table', () => {
    const { table, paragraphs } = tableOf(0, 2, [['事项'], ['个案']]);
    const cells = paragraphs.map((one, at) => ({ ...one, page: at + 1 }));
    const { blocks } = documentBlocks(documentOf([paragraph(0, '一', { kind: 'body' }, 1), paragraph(1, '二', { kind: 'body' }, 1), ...cells, paragraph(4, '三', { kind: 'body' }, 2)], [table]));
    expect(blocks.map((block) => (block.kind === 'page' ? `第${block.page}页` : block.kind))).toEqual(['第1页', 'paragraph', 'paragraph', 'rows', '第2页', 'paragraph']);
  });

  it('keeps a strip for every paragraph of a document of two thousand', () => {
    const { blocks, blockOf } = documentBlocks(documentOf(Array.from({ length: 2000 }, (_, at) => paragraph(at, '条'))));
    expect(blocks).toHaveLength(2000);
    expect(blockOf[1999]).toBe(1999);
  });
});

describe('columnShares', () => {
  it('gives the width to the columns with the longest text, and sums to one', () => {
    const { table, paragraphs } = tableOf(0, 0, [['序号', '内容'], ['1', '为辖区困难群众提供入户探访和政策咨询服务']]);
    const shares = columnShares(table, documentOf(paragraphs, [table]));
    expect(shares[1]).toBeGreaterThan(shares[0] ?? 1);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('leaves a short cell the width of its words and margins, and does not break it', () => {
    const { table, paragraphs } = tableOf(0, 0, [['序号', '支持保障', '为辖区困难群众提供入户探访和政策咨询服务，每月至少一次并做好记录']]);
    const [, support = 0] = columnShares(table, documentOf(paragraphs, [table]));
    // A narrow sheet of 540 px, letters of 14 px, 8 px of margin on either side.
    expect(support * 540).toBeGreaterThan(4 * 14 + 16);
  });
});
