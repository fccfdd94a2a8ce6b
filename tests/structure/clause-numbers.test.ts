import { describe, expect, it } from 'vitest';
import { readAutomaticLabel, readLabel } from '#shared/structure/clause-numbers.ts';

describe('readLabel', () => {
  it.each([
    ['第一章 总则', 'chapter', '第一章', '总则'],
    ['第二节　服务内容', 'section', '第二节', '服务内容'],
    ['第十二条　乙方应当提交报告。', 'article', '第十二条', '乙方应当提交报告。'],
    ['第四条 项目人员', 'article', '第四条', '项目人员'],
    ['第五条　约定事项的变更', 'article', '第五条', '约定事项的变更'],
    ['第 3 条 付款', 'article', '第3条', '付款'],
    ['第三部分  采购需求', 'part', '第三部分', '采购需求'],
    ['四、服务期限', 'chinese', '四', '服务期限'],
    ['十一. 其他', 'chinese', '十一', '其他'],
    ['（三）人员要求', 'chinese-bracket', '（三）', '人员要求'],
    ['(三)人员要求', 'chinese-bracket', '(三)', '人员要求'],
    ['1. 走访老人', 'arabic', '1.', '走访老人'],
    ['1．走访老人', 'arabic', '1．', '走访老人'],
    ['12、走访老人', 'arabic', '12', '走访老人'],
    ['5.承担日常值守。', 'arabic', '5.', '承担日常值守。'],
    ['1 标的与价款', 'arabic', '1', '标的与价款'],
    ['1.1 服务对象', 'decimal2', '1.1', '服务对象'],
    ['1.1服务对象', 'decimal2', '1.1', '服务对象'],
    ['2.1.3 组织小组', 'decimal3', '2.1.3', '组织小组'],
    ['（1）入户', 'arabic-bracket', '（1）', '入户'],
    ['1）入户', 'arabic-closed', '1）', '入户'],
    ['①入户', 'circled', '①', '入户'],
    ['——面向老人', 'dash', '——', '面向老人'],
    ['附件1 服务说明', 'annex', '附件1', '服务说明'],
    ['附件一：指标表', 'annex', '附件一', '指标表'],
    ['附表　考核办法', 'annex', '附表', '考核办法'],
    ['附：合同条款', 'annex', '附', '合同条款'],
    ['★2.每站两名社工', 'arabic', '2.', '每站两名社工'],
    ['　▲（二）持证上岗', 'chinese-bracket', '（二）', '持证上岗'],
  ])('reads the number of %s', (text, kind, label, words) => {
    const read = readLabel(text);
    expect(read).toMatchObject({ kind, text: label });
    expect(text.slice(read?.end)).toBe(words);
  });

  it.each([
    '1.5万元为上限', '2025.3.1起执行', '2025年3月1日', '3 名社工', '4:4:2分期支付', '10%以上', '0.5分', '一百二十人次', '一个月内完成',
    '第三条第二款约定的事项', '附件所列指标应当在年底前完成。', '甲方：某镇人民政府', '十名以上', '',
  ])('finds none in %j', (text) => {
    expect(readLabel(text)).toBeNull();
  });

  it('counts what the number says', () => {
    expect(readLabel('第二十一条　其他')?.numbers).toEqual([21]);
    expect(readLabel('2.1.3 组织小组')?.numbers).toEqual([2, 1, 3]);
    expect(readLabel('⑫走访')?.numbers).toEqual([12]);
    expect(readLabel('１．走访')?.numbers).toEqual([1]);
  });
});

describe('readAutomaticLabel', () => {
  it.each([['第三条', 'article', [3]], ['一、', 'chinese', [1]], ['1.', 'arabic', [1]], ['1.1', 'decimal2', [1, 1]], ['●', 'bullet', []], ['(a)', 'bullet', []]])(
    'knows the kind of %s', (label, kind, numbers) => {
      expect(readAutomaticLabel(label)).toEqual({ kind, text: label, numbers, end: 0 });
    },
  );
});
