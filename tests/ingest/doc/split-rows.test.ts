import { describe, expect, it } from 'vitest';
import { splitRows } from '#shared/ingest/doc/split-rows.ts';

describe('splitRows', () => {
  it.each<[string, string, number, ReturnType<typeof splitRows>]>([
    ['a row whose mark became the line break', '个案\t12\t例\t', 0, { rows: [['个案', '12', '例']], rest: '' }],
    ['a row with an empty last cell', '个案\t12\t\t', 0, { rows: [['个案', '12', '']], rest: '' }],
    ['rows whose marks are one more tab', '项目\t数量\t\t个案\t12\t\t', 0, { rows: [['项目', '数量'], ['个案', '12']], rest: '' }],
    ['the paragraph behind such rows', '项目\t数量\t\t个案\t12\t\t第二条', 0, { rows: [['项目', '数量'], ['个案', '12']], rest: '第二条' }],
    ['rows of which only the last has its line break', '项目\t数量\t\t个案\t12\t', 0, { rows: [['项目', '数量'], ['个案', '12']], rest: '' }],
    ['one row and a paragraph where the table goes on', '小组\t4\t\t第二条', 2, { rows: [['小组', '4']], rest: '第二条' }],
    ['two tabs in a signature block', '甲方：\t\t乙方：', 0, null],
    ['a frame around one paragraph', '第三条　乙方应当保密。\t', 0, null],
    ['a paragraph', '第三条　乙方应当保密。', 0, null],
  ])('reads %s', (_, line, columns, expected) => {
    expect(splitRows(line, columns)).toEqual(expected);
  });
});
