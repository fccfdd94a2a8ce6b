import { describe, expect, it } from 'vitest';
import { buildPdf, marked, ruledGrid, textLine, textLines } from '#tests/fixtures/build-pdf.ts';
import type { PdfTag } from '#tests/fixtures/build-pdf.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import { cellsOf, read, textsOf } from './read.ts';

const on = (mcid: number, page = 0): { readonly page: number; readonly mcid: number } => ({ page, mcid });
const paragraphs = (count: number): readonly PdfTag[] => Array.from({ length: count }, (_, mcid) => ({ id: `p${mcid}`, role: 'P', kids: [on(mcid)] }));

async function readTagged(tags: readonly PdfTag[], ...pages: readonly string[]): Promise<SourceDocument> {
  return (await read(buildPdf({ pages: pages.map((content) => ({ content })), tags }))).value;
}

/** Lines that geometry would read as one paragraph: full, unfinished, and not indented. */
const full = '乙方应当按照服务清单所列的事项和数量开展个案服务小组工作和社区活动并';
const lines = ['服务对象为辖区内的困难老人和困境儿童，由双方在签约时一并书面确认名单', '服务地点为镇社会工作服务站及各村活动室', '服务时间为每周一至周五，节假日除外'];

describe('tags of good coverage', () => {
  it('tell the paragraphs', async () => {
    const content = lines.map((text, at) => marked(textLine(text, 80, 90 + at * 20), 'P', at)).join('');
    expect(textsOf(await readTagged(paragraphs(3), content))).toEqual(lines);
  });

  it('join the number of a list item with its words, and keep inner lists apart', async () => {
    const tags: readonly PdfTag[] = [
      { id: 'list', role: 'L', kids: ['one', 'two'] },
      { id: 'one', role: 'LI', kids: ['label', 'words'] }, { id: 'label', role: 'Lbl', kids: [on(0)] }, { id: 'words', role: 'LBody', kids: ['p', 'inner'] },
      { id: 'p', role: 'P', kids: [on(1)] }, { id: 'inner', role: 'L', kids: ['deep'] }, { id: 'deep', role: 'LI', kids: ['deepBody'] }, { id: 'deepBody', role: 'LBody', kids: [on(2)] },
      { id: 'two', role: 'LI', kids: ['twoBody'] }, { id: 'twoBody', role: 'LBody', kids: [on(3), 'span'] }, { id: 'span', role: 'Span', kids: [on(4)] },
    ];
    const content = marked(textLine('（一）', 104, 90), 'Lbl', 0) + marked(textLine('乙方提供以下服务：', 150, 90), 'P', 1) + marked(textLine('入户探访', 128, 110), 'P', 2)
      + marked(textLine('甲方提供办公场所', 104, 130), 'P', 3) + marked(textLine('和必要的资料。', 200, 130), 'Span', 4);
    expect(textsOf(await readTagged(tags, content))).toEqual(['（一） 乙方提供以下服务：', '入户探访', '甲方提供办公场所和必要的资料。']);
  });

  it('set artifacts apart', async () => {
    const content = marked(textLine('内部资料', 80, 60), 'Artifact') + lines.map((text, at) => marked(textLine(text, 80, 90 + at * 20), 'P', at)).join('') + marked(textLine('第一号', 280, 800), 'Artifact');
    const document = await readTagged(paragraphs(3), content);
    expect(textsOf(document)).toEqual(lines);
    expect(document.furniture).toEqual([{ kind: 'header', text: '内部资料', page: 1 }, { kind: 'footer', text: '第一号', page: 1 }]);
  });

  const cell = (id: string, role: string, mcid: number, more = ''): PdfTag => ({ id, role, kids: [on(mcid)], more });
  const table: readonly PdfTag[] = [
    { id: 'before', role: 'P', kids: [on(0)] }, { id: 'table', role: 'Table', kids: ['head', 'body'] }, { id: 'head', role: 'THead', kids: ['r0'] }, { id: 'body', role: 'TBody', kids: ['r1', 'r2'] },
    { id: 'r0', role: 'TR', kids: ['a', 'b'] }, cell('a', 'TH', 1), cell('b', 'TH', 2, '/A << /O /Table /ColSpan 2 >>'),
    { id: 'r1', role: 'TR', kids: ['c', 'd', 'e'] }, cell('c', 'TD', 3, '/A << /O /Table /RowSpan 2 >>'), cell('d', 'TD', 4), cell('e', 'TD', 5),
    { id: 'r2', role: 'TR', kids: ['f', 'g'] }, cell('f', 'TD', 6), cell('g', 'TD', 7),
  ];
  const words = [['服务清单如下，由乙方逐项完成', 80, 90], ['类别', 80, 120], ['服务项目', 200, 120], ['专业服务', 80, 140], ['个案', 200, 140], ['12例', 300, 140], ['小组', 200, 160], ['8个', 300, 160]] as const;
  const drawn = words.map(([text, x, y], mcid) => marked(textLine(text, x, y), 'P', mcid)).join('');
  const cells = [[0, 0, '类别'], [0, 1, '服务项目'], [1, 0, '专业服务'], [1, 1, '个案'], [1, 2, '12例'], [2, 1, '小组'], [2, 2, '8个']];

  it('tell a table without lines, with its spans and headers', async () => {
    const document = await readTagged(table, drawn);
    expect(cellsOf(document)).toEqual(cells);
    expect(document.tables[0]).toMatchObject({ rows: 3, columns: 3 });
    expect(document.tables[0]?.cells.map(({ header, rowSpan, columnSpan }) => [header, rowSpan, columnSpan])).toEqual(
      [[true, 1, 1], [true, 1, 2], [false, 2, 1], [false, 1, 1], [false, 1, 1], [false, 1, 1], [false, 1, 1]]);
  });

  it('leave the cells to drawn lines, and name the headers', async () => {
    const document = await readTagged(table, `${ruledGrid([75, 190, 290, 380], [105, 125, 145, 165])}${drawn}`);
    expect(cellsOf(document).map(([row, column, text]) => [row, column, text])).toEqual(cells);
    expect(document.tables[0]?.cells.filter(({ header }) => header).map(({ column }) => column)).toEqual([0, 1]);
  });

  it('lose nothing that has no tag', async () => {
    const content = lines.map((text, at) => marked(textLine(text, 80, 90 + at * 20), 'P', at)).join('') + textLine('备注：略', 80, 170);
    expect(textsOf(await readTagged(paragraphs(3), content))).toEqual([...lines, '备注：略']);
  });
});

describe('tags that are not to be trusted give way to geometry', () => {
  const clauses = [full, '保存服务记录。', '第二条　甲方按季度支付服务费用。', '第三条　本合同一式四份，双方各执两份。', '第四条　争议由双方协商解决。'];
  const geometry = [`${full}保存服务记录。`, ...clauses.slice(2)];
  const at = (index: number): number => 90 + index * 20;

  it('where they cover too little', async () => {
    const content = marked(textLine(full, 80, at(0)), 'P', 0) + textLines(clauses.slice(1), 80, at(1), 12, 20);
    expect(textsOf(await readTagged(paragraphs(1), content))).toEqual(geometry);
  });

  it('where one holds the whole page, or every line has its own', async () => {
    expect(textsOf(await readTagged(paragraphs(1), marked(textLines(clauses, 80, at(0), 12, 20), 'P', 0)))).toEqual(geometry);
    const long = [full, full, full, full, '保存服务记录。'];
    const lineByLine = long.map((text, index) => marked(textLine(text, 80, at(index)), 'P', index)).join('');
    expect(textsOf(await readTagged(paragraphs(5), lineByLine))).toEqual([long.join('')]);
  });

  it('where their order jumps about', async () => {
    const content = clauses.map((text, index) => marked(textLine(text, 80, at(index)), 'P', 4 - index)).join('');
    expect(textsOf(await readTagged(paragraphs(5), content))).toEqual(geometry);
  });

  it('where the text itself is called an artifact', async () => {
    const content = marked(textLine(full, 80, at(10)), 'P', 0) + marked(textLines(clauses.slice(1), 80, at(11), 12, 20), 'Artifact');
    expect(textsOf(await readTagged(paragraphs(1), content))).toEqual(geometry);
  });

  it('where their tree is damaged', async () => {
    const content = clauses.map((text, index) => marked(textLine(text, 80, at(index)), 'P', index)).join('');
    const cyclic: readonly PdfTag[] = [{ id: 'a', role: 'Sect', kids: ['b'] }, { id: 'b', role: 'Sect', kids: ['a', on(0)] }];
    expect(textsOf(await readTagged(cyclic, content))).toEqual(geometry);
  });
});
