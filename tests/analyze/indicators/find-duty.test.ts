import { describe, expect, it } from 'vitest';
import { measureLines } from '../../fixtures/measure-lines.ts';

/** class: the tasks of each duty without a number. */
function duties(...lines: readonly string[]): readonly string[] {
  return measureLines(lines).indicators.filter(({ quantity }) => quantity === null).map(({ class: kind, tasks }) => `${kind}: ${tasks.join(' | ')}`);
}

it.each([
  ['街道可将驻站社工抽调到政务服务大厅值守。', ['administrative: 大厅值守']],
  ['社工由镇里安排参加便民服务中心轮值。', ['administrative: 便民服务中心轮值']],
  ['街道不得安排驻站社工到服务大厅值班。', []],
  ['街道在便民服务大厅安排窗口人员值班。', []],
])("counts work at the purchaser's desk, whoever speaks: %s", (text, told) => {
  expect(duties('甲方：清浦区望江街道办事处', '乙方：清浦区同舟社会工作服务中心', text)).toEqual(told);
});

describe('a duty without a number', () => {
  it.each([
    ['驻点社工为丧偶老人提供情绪疏导、邻里陪伴。', 'professional: 情绪疏导 | 邻里陪伴'],
    ['负责补贴名册的收集、核对和装订。', 'administrative: 补贴名册的收集、核对和装订'],
    ['机构应定期对驻点社工开展督导，并组织案例研讨。', 'support: 督导 | 案例研讨'],
    ['协助完成高龄津贴年审和信息复核。', 'administrative: 高龄津贴年审 | 信息复核'],
    ['走访空巢老人，丰富他们的晚年生活。', 'professional: 走访空巢老人'],
    ['遇有上级观摩，各站应全力协助街道做好迎检材料准备。', 'administrative: 迎检材料准备'],
    ['乙方协助乡里做好文明城市创建、环境整治和移风易俗工作。', 'administrative: 文明城市创建 | 环境整治 | 移风易俗工作'],
    ['帮助老年人完成津贴申领、年检认证等手机端操作。', 'professional: 津贴申领、年检认证等手机端操作'],
    ['登记服务情况，做好服务记录，项目到期后移交全部资料。', 'administrative: 登记服务情况 | 服务记录'],
    ['乙方为社工缴纳社会保险，为活动参加者购买意外险。', 'support: 缴纳社会保险 | 购买意外险'],
    ['救助申请材料的收件、扫描和归档。', 'administrative: 救助申请材料的收件、扫描和归档'],
  ])('names what it is made of and counts once: %s', (text, told) => {
    expect(duties(text)).toEqual([told]);
  });

  it('is two where its list holds work of two kinds', () => {
    expect(duties('乙方为留守儿童提供心理辅导，整理救助档案。')).toEqual(['professional: 心理辅导', 'administrative: 整理救助档案']);
  });

  it.each([
    '居民参加手工班不收费，材料由项目提供。', '服务记录应当真实、完整。', '社工接到转介单后三个工作日内建立联系。', '乙方不得安排社工从事窗口值班。',
    '建议每个小组由站长带领。', '甲方应当指导社工站建设，组织业务检查。',
  ])('is not read into a state, a manner or a ban: %s', (text) => {
    expect(duties(text)).toEqual([]);
  });
});

it('keeps the year in which places are counted, and what each case takes', () => {
  const { indicators } = measureLines(['全年四个社区合计不少于96场。', '开展个案24例，每例制定计划，面谈、家访合计不少于八次。', '数据上报：日报1次、周报1次。']);
  expect(indicators.map(({ quantity, detail }) => [quantity?.value, quantity?.period, detail])).toEqual([[96, '年', null], [24, null, '面谈、家访合计>=8次'], [1, '日', null], [1, '周', null]]);
});
