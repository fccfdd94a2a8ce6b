import { describe, expect, it } from 'vitest';
import { ruledGrid, textLine, textLines } from '#tests/fixtures/build-pdf.ts';
import { cellsOf, readPages, textsOf } from './read.ts';

const xs = [80, 130, 330, 400, 510];
/** Rows of cells whose text begins five points from the left edge of its column, 25 points apart. */
function rows(texts: readonly (readonly string[])[], top: number, edges: readonly number[] = xs): string {
  return texts.map((cells, row) => cells.map((text, column) => (text === '' ? '' : textLine(text, (edges[column] ?? 0) + 5, top + 17 + row * 25, 10.5))).join('')).join('');
}
const steps = (top: number, count: number): readonly number[] => Array.from({ length: count + 1 }, (_, at) => top + at * 25);
const head = ['序号', '服务项目', '数量', '单位'];
const intro = textLine('一、服务清单如下，承接方应当逐项完成：', 80, 70);

describe('a ruled table', () => {
  it('is rows and cells with its header, between the paragraphs around it', async () => {
    const document = await readPages(intro + ruledGrid(xs, steps(90, 3)) + rows([head, ['1', '个案服务', '12', '例'], ['2', '小组工作', '8', '个']], 90) + textLine('二、其他约定见附件。', 80, 190));
    expect(document.tables).toMatchObject([{ rows: 3, columns: 4, parent: null }]);
    expect(cellsOf(document).map(([row, column, text]) => `${row}:${column} ${text}`)).toEqual(
      ['0:0 序号', '0:1 服务项目', '0:2 数量', '0:3 单位', '1:0 1', '1:1 个案服务', '1:2 12', '1:3 例', '2:0 2', '2:1 小组工作', '2:2 8', '2:3 个']);
    expect(document.tables[0]?.cells.filter(({ header }) => header)).toHaveLength(4);
    expect([textsOf(document)[0], textsOf(document).at(-1)]).toEqual(['一、服务清单如下，承接方应当逐项完成：', '二、其他约定见附件。']);
  });

  it('knows cells that reach over columns and rows', async () => {
    const lines = ['80 752 m 510 752 l S', '130 727 m 510 727 l S', '80 702 m 510 702 l S', '80 752 m 80 702 l S', '510 752 m 510 702 l S', '130 752 m 130 702 l S', '330 727 m 330 702 l S'].join('\n');
    const document = await readPages(intro + `${lines}\n` + textLine('专业服务', 82, 118, 10.5) + textLine('面向困难群众的直接服务', 140, 107, 10.5) + textLine('个案服务', 140, 132, 10.5) + textLine('12例', 340, 132, 10.5));
    expect(document.tables[0]?.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])).toEqual([[0, 0, 2, 1], [0, 1, 1, 2], [1, 1, 1, 1], [1, 2, 1, 1]]);
  });

  it('has a list in one cell as paragraphs', async () => {
    const document = await readPages(intro + ruledGrid([80, 160, 510], [90, 190]) + textLine('乙方义务', 85, 107, 10.5)
      + textLines(['1.每月入户探访困难老人不少于二十人次，每次填写探访记', '录并归档；', '2.每季度开展一次社区活动；', '3.协助更新台账。'], 165, 107, 10.5, 18));
    expect(cellsOf(document).map(([, column, text]) => [column, text])).toEqual([
      [0, '乙方义务'], [1, '1.每月入户探访困难老人不少于二十人次，每次填写探访记录并归档；'], [1, '2.每季度开展一次社区活动；'], [1, '3.协助更新台账。']]);
  });

  it('goes on overleaf as one table, its repeated header once', async () => {
    const first = rows([head, ['1', '个案服务', '12', '例'], ['2', '小组工作', '8', '个']], 720);
    const second = rows([head, ['3', '社区活动', '6', '场'], ['4', '入户探访', '240', '人次']], 60);
    const document = await readPages(intro + ruledGrid(xs, steps(720, 3)) + first, ruledGrid(xs, steps(60, 3)) + second + textLine('二、其他约定见附件。', 80, 200));
    expect(document.tables).toMatchObject([{ rows: 5, columns: 4 }]);
    expect(cellsOf(document).filter(([, column]) => column === 1).map(([row, , text]) => [row, text])).toEqual([[0, '服务项目'], [1, '个案服务'], [2, '小组工作'], [3, '社区活动'], [4, '入户探访']]);
    expect(document.furniture).toEqual([{ kind: 'header', text: head.join(' '), page: 2 }]);
  });

  it('puts a row together that the page break cut', async () => {
    const edges = [80, 130, 440, 510];
    const first = ruledGrid(edges, [720, 745, 790]) + rows([['序号', '服务内容', '数量']], 720, edges) + textLine('1', 85, 762, 10.5) + textLine('12', 445, 762, 10.5)
      + textLines(['1.个案服务不少于5例；', '2.对分散特困人员每人每月探访'], 135, 762, 10.5, 16);
    const second = ruledGrid(edges, [60, 85, 130, 155]) + rows([['序号', '服务内容', '数量']], 60, edges) + textLines(['不少于2次；', '3.更新台账。'], 135, 102, 10.5, 16) + rows([['2', '社区活动', '6']], 130, edges);
    const document = await readPages(intro + first, second);
    expect(cellsOf(document).slice(3)).toEqual([
      [1, 0, '1'], [1, 1, '1.个案服务不少于5例；'], [1, 1, '2.对分散特困人员每人每月探访不少于2次；'], [1, 1, '3.更新台账。'], [1, 2, '12'], [2, 0, '2'], [2, 1, '社区活动'], [2, 2, '6']]);
    expect(document.tables[0]?.rows).toBe(3);
  });
});

describe('a table without lines', () => {
  it('is told by its gaps', async () => {
    const document = await readPages(intro + rows([head, ['1', '个案服务', '12', '例'], ['2', '小组工作', '8', '个'], ['3', '社区活动', '6', '场']], 90) + textLine('二、其他约定见附件。', 80, 220));
    expect(document.tables).toMatchObject([{ rows: 4, columns: 4 }]);
    expect(cellsOf(document).slice(4, 8)).toEqual([[1, 0, '1'], [1, 1, '个案服务'], [1, 2, '12'], [1, 3, '例']]);
    expect(textsOf(document).filter((_, at) => at === 0 || at === 17)).toEqual(['一、服务清单如下，承接方应当逐项完成：', '二、其他约定见附件。']);
  });

  it('keeps the second line of a cell in its row, and an empty cell empty', async () => {
    const document = await readPages(intro + rows([head, ['1', '困难老人和困境儿童', '12', '例'], ['', '的入户探访', '', ''], ['2', '小组工作', '', '个'], ['3', '社区活动', '6', '场']], 90) + textLine('二、其他约定见附件。', 80, 240));
    expect(cellsOf(document).slice(4)).toEqual([
      [1, 0, '1'], [1, 1, '困难老人和困境儿童的入户探访'], [1, 2, '12'], [1, 3, '例'], [2, 0, '2'], [2, 1, '小组工作'], [2, 3, '个'], [3, 0, '3'], [3, 1, '社区活动'], [3, 2, '6'], [3, 3, '场']]);
  });

  it('of two columns needs figures in the second', async () => {
    const list = [['个案服务', '12例'], ['小组工作', '8个'], ['社区活动', '6场'], ['入户探访', '240人次']];
    expect((await readPages(intro + rows(list, 90, [80, 330]))).tables).toMatchObject([{ rows: 4, columns: 2 }]);
    const signatures = [['甲方（盖章）：', '乙方（盖章）：'], ['法定代表人：', '法定代表人：'], ['地址：', '地址：'], ['日期：2026年3月1日', '日期：2026年3月1日']];
    const signed = await readPages(intro + rows(signatures, 90, [80, 330]));
    expect(signed.tables).toEqual([]);
    expect(textsOf(signed).slice(1)).toEqual(signatures.map((row) => row.join('\t')));
  });

  it('keeps the last cell whole when its words go on below', async () => {
    const line = (cells: readonly string[], top: number): string => cells.map((text, column) => (text === '' ? '' : textLine(text, [80, 180, 400][column] ?? 80, top, 10.5))).join('');
    const document = await readPages(
      line(['类别', '服务内容', '数量'], 100) + line(['养老服务', '留守老人探访', '600人次'], 118) + line(['社会救助', '政策宣传', '6场'], 136)
      + line(['其他', '根据实际需要安排的其他社会', '—'], 154) + line(['', '工作服务'], 170) + textLine('以上数量为每站每年的最低数量，由双方按季度核对。', 80, 200));
    expect(cellsOf(document).slice(-3).map(([, , text]) => text)).toEqual(['其他', '根据实际需要安排的其他社会工作服务', '—']);
    expect(textsOf(document).at(-1)).toBe('以上数量为每站每年的最低数量，由双方按季度核对。');
  });

  it('is not seen in prose with wide gaps', async () => {
    const prose = ['甲方：青石县民政局    地址：青石镇    电话：略', '本合同由双方代表签署，一式四份，双方各执两份。', '乙方：向阳社会工作服务中心    地址：河东    电话：略'];
    expect((await readPages(textLines(prose, 80, 90))).tables).toEqual([]);
  });
});
