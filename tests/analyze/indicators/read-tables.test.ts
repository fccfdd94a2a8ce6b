import { describe, expect, it } from 'vitest';
import { tableLines } from '../../fixtures/build-document.ts';
import { measureLines } from '../../fixtures/measure-lines.ts';

const head = ['杨树街道社工站服务合同', '甲方：杨树区杨树街道办事处', '乙方：杨树区星火社会工作服务中心', '第二条 服务内容'];

/** Each indicator of the table in a line: class, item, amount. */
function read(rows: readonly (readonly string[])[], lead = '服务内容见下表。'): readonly string[] {
  return measureLines([...head, lead, ...tableLines(rows)]).indicators.map(({ class: kind, item, quantity, weight }) =>
    [kind, item, quantity === null ? '' : `${quantity.comparator}${quantity.value}${quantity.max === null ? '' : `-${quantity.max}`}${quantity.unit}/${quantity.period ?? ''}`, ...(weight === null ? [] : [weight])].join(' '));
}

describe('a table of indicators', () => {
  it('may have its columns in any order and by any name', () => {
    const expected = ['professional 个案服务 =12例/ 20', 'administrative 台账更新 =4次/ 10'];
    expect(read([['服务项目', '数量', '单位', '权重'], ['个案服务', '12', '例', '20'], ['台账更新', '4', '次', '10']])).toEqual(expected);
    expect(read([['分值', '计量单位', '目标值', '工作内容'], ['20', '例', '12', '个案服务'], ['10', '次', '4', '台账更新']])).toEqual(expected);
    expect(read([['序号', '事项', '任务量', '分值'], ['1', '个案服务', '12例', '20'], ['2', '台账更新', '4次', '10']])).toEqual(expected);
  });

  it('names the work, not the group it stands in', () => {
    expect(read([['类别', '服务项目', '年度数量', '单位', '质量要求'], ['专业服务', '个案服务', '12', '例', '每例不少于6次'], ['专业服务', '小组', '4', '个', '每组不少于5节'], ['事务协助', '入户核查', '300', '户', '如实填写']]))
      .toEqual(['professional 个案服务 =12例/年', 'professional 小组 =4个/年', 'administrative 入户核查 =300户/年']);
  });

  it('names work at length beside its group, and says who is meant in the document\'s own words', () => {
    const rows = [
      ['类别', '服务内容', '最低数量', '备注'], ['社会救助', '协助开展低保、特困、临时救助对象动态管理和入户核查', '按民政部门要求', ''],
      ['社会救助', '救助政策宣传', '6场', ''], ['其他', '甲方根据实际需要安排的其他社会工作服务', '—', ''],
    ];
    expect(read(rows)).toEqual(['administrative 协助开展低保、特困、临时救助对象动态管理和入户核查 ', 'administrative 救助政策宣传 >=6场/']);
    const { messages } = measureLines([...head, '服务内容见下表。', ...tableLines(rows)]);
    expect(messages.map(({ code, values }) => [code, values?.['item']])).toEqual([
      ['table-quantity-unclear', '协助开展低保、特困、临时救助对象动态管理和入户核查'], ['table-quantity-blank', '甲方根据实际需要安排的其他社会工作服务'],
    ]);
  });

  it('may give a floor and a ceiling in two columns', () => {
    expect(read([['服务项目', '单位', '最低', '最高'], ['入户探访', '人次', '200', '300'], ['政策宣讲', '场', '6', '10']]))
      .toEqual(['professional 入户探访 range200-300人次/', 'administrative 政策宣讲 range6-10场/']);
  });

  it('may write its numbers full-width, in Chinese, with 万 or as a share', () => {
    expect(read([['服务项目', '数量要求'], ['入户探访', '不少于１２０户次'], ['社区活动', '十二场'], ['信息录入', '1.2万条'], ['满意度', '≥九成']]))
      .toEqual(['professional 入户探访 >=120户次/', 'professional 社区活动 =12场/', 'administrative 信息录入 =12000条/', 'support 满意度 >=90%/']);
  });

  it('takes floor and period from the words above it', () => {
    expect(read([['服务项目', '数量', '单位'], ['个案服务', '12', '例']], '乙方每年应完成下表所列服务，所列为最低数量。')).toEqual(['professional 个案服务 >=12例/年']);
  });

  it('leaves a blank not filled in, and the sum of the points alone', () => {
    expect(read([['服务项目', '数量', '单位', '权重'], ['个案服务', '____', '例', '20'], ['小组', '4', '个', '20'], ['合计', '', '', '100']])).toEqual(['professional 小组 =4个/ 20']);
  });

  it('keeps a list of duties in one cell apart, one by one', () => {
    expect(read([['标的名称', '服务内容', '数量', '单位'], ['社工站运营', '1.每站开展个案不少于8例/年；|2.协助街道完成救助对象年审，年审率100%；|3.每周更新台账；', '1', '项']]))
      .toEqual(['professional 每站个案 >=8例/年', 'administrative 年审率 =100%/', 'administrative 更新台账 =1次/周']);
  });
});

describe('a sentence', () => {
  it.each([
    ['做到一次服务一份记录。', []],
    ['社工安排督导每月一次。', ['support 督导 =1次/月']],
    ['乙方安排全职社工3名。', ['support 全职社工 =3名/']],
    ['每月25日前报送统计表，每季度末报送季度小结。', ['administrative 报送统计表 =1次/月', 'administrative 报送季度小结 =1次/季度']],
    ['救助档案差错率控制在千分之五以内。', ['administrative 救助档案差错率 <=0.5%/']],
  ])('%s', (sentence, expected) => {
    const { indicators } = measureLines([...head, sentence]);
    expect(indicators.map(({ class: kind, item, quantity }) => `${kind} ${item} ${quantity === null ? '' : `${quantity.comparator}${quantity.value}${quantity.unit}/${quantity.period ?? ''}`}`)).toEqual(expected);
  });
});
