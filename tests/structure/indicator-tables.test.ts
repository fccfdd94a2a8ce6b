import { describe, expect, it } from 'vitest';
import { structure } from '#shared/structure/index.ts';
import { buildDocument, tableLines } from '#tests/fixtures/build-document.ts';
import type { Line } from '#tests/fixtures/build-document.ts';

function tablesOf(...lines: Line[]) {
  return structure(buildDocument(lines)).value.indicatorTables;
}

const rows = [['个案', '8', '例', '20'], ['小组', '4', '个', '20']];

describe('indicator tables', () => {
  it('names the columns by their heads', () => {
    expect(tablesOf('一、服务内容', ...tableLines([['服务项目', '年度数量', '单位', '分值'], ...rows]))).toEqual([{
      table: 0, headerRows: 1, comparator: null, period: '年', scope: null, unit: null,
      columns: { item: 0, quantity: 1, unit: 2, weight: 3, requirement: null, floor: null, ceiling: null },
    }]);
  });

  it('finds the head below a line that names the whole table', () => {
    const [table] = tablesOf('一、服务内容', ...tableLines([['柳河县社工站服务项目表', '', '', ''], ['项目', '数量', '单位', '备注'], ...rows]));
    expect(table).toMatchObject({ headerRows: 2, columns: { item: 0, quantity: 1, unit: 2, requirement: 3 } });
  });

  it('takes floor and period from the lines around the table', () => {
    const [table] = tablesOf('一、服务内容', '合同期内各项服务的最低数量如下：', ...tableLines([['项目', '数量', '单位', '说明'], ...rows]));
    expect(table).toMatchObject({ comparator: '>=', period: '合同期' });
  });

  it.each([
    [['项目', '每站每年数量', '单位', '说明'], '各站服务指标如下：', '站'],
    [['项目', '数量', '单位', '说明'], '每个社区年度服务数量如下：', '社区'],
    [['项目', '年度数量', '单位', '说明'], '以下为六个站的合计数。', null],
  ])('takes the places that amounts are for from head and lead-in: %j', (head, lead, scope) => {
    const [table] = tablesOf('一、服务内容', lead, ...tableLines([head, ...rows]));
    expect(table).toMatchObject({ scope });
  });

  it('reads a note in the last row', () => {
    const [table] = tablesOf('一、服务内容', ...tableLines([['项目', '数量', '单位', '说明'], ...rows, ['以上均为全年最低数量', '', '', '']]));
    expect(table).toMatchObject({ comparator: '>=', period: '年' });
  });

  it('tells floor and ceiling columns apart', () => {
    const [table] = tablesOf('一、工时', ...tableLines([['服务项目', '最低工时', '最高工时'], ['个案', '40', '60']]));
    expect(table?.columns).toMatchObject({ item: 0, floor: 1, ceiling: 2 });
  });

  it('takes the unit from the head of the column', () => {
    expect(tablesOf('三、人员', ...tableLines([['岗位', '人数', '任职条件'], ['项目主管', '1', '中级'], ['社工', '4', '持证']]))[0]).toMatchObject({ unit: '人', columns: { item: 0, quantity: 1 } });
    expect(tablesOf('一、服务', ...tableLines([['项目', '数量（场）', '要求'], ['讲座', '6', ''], ['义诊', '2', '']]))[0]).toMatchObject({ unit: '场' });
  });

  it('leaves a table of instalments alone, whatever chapter it stands in', () => {
    expect(tablesOf('二、服务要求', ...tableLines([['期次', '比例', '付款条件'], ['第一期', '40%', '合同签订后'], ['第二期', '60%', '验收后']]))).toEqual([]);
  });

  it('leaves tables of prices, people and marks alone', () => {
    expect(tablesOf('一、报价', ...tableLines([['项目', '数量', '单价', '总价'], ['走访', '3', '100', '300']]))).toEqual([]);
    expect(tablesOf('一、人员', ...tableLines([['姓名', '岗位', '职称'], ['林某', '社工', '中级']]))).toEqual([]);
    expect(tablesOf('附表 考核评分细则', ...tableLines([['考核内容', '数量', '分值'], ['档案', '1', '10']]))).toEqual([]);
  });
});
