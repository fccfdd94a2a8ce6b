import { describe, expect, it } from 'vitest';
import { tableLines } from '../../fixtures/build-document.ts';
import { measureLines } from '../../fixtures/measure-lines.ts';

const parties = ['云浦社工站服务合同', '甲方：云浦区云浦街道办事处', '乙方：云浦区和顺社会工作服务中心'];

describe('a contract over several years', () => {
  const { facts, funding } = measureLines([
    ...parties, '第一条 期限与经费', '服务期三年，自2026年4月1日起至2029年3月31日止。', '服务经费每年30万元（大写：叁拾万元整），三年共计90万元。',
    '以上为含税价，其中不含税金额849056.60元，税额50943.40元。', '第二条 支付', '每年4月30日前，甲方支付当年经费的60%；每年评估合格后20个工作日内，支付当年经费的40%。',
    '第三条 考核', '评估分专业服务、规范管理、群众评价三个部分，分别占50分、30分、20分。',
  ]);

  it('takes the written total, and by the year what a year costs', () => {
    expect([facts.amount?.value, facts.termMonths?.value, facts.amountAgrees, funding.perYear]).toEqual([900_000, 36, true, 300_000]);
  });

  it('does not take the price without its tax for what the money is for', () => {
    expect(facts.budget).toEqual([]);
  });

  it('tells when each part of the year is paid', () => {
    expect(facts.instalments.map(({ share, condition, days }) => [share, condition, days])).toEqual([[0.6, '每年4月30日前', null], [0.4, '每年评估合格', 20]]);
  });

  it('reads points that stand behind the parts they belong to', () => {
    expect(facts.evaluationWeights.map(({ name, weight }) => [name, weight])).toEqual([['专业服务', 50], ['规范管理', 30], ['群众评价', 20]]);
  });
});

describe('tables of money', () => {
  const measured = measureLines([
    ...parties, '一、标的',
    ...tableLines([
      ['费用科目', '金额（元）', '说明'], ['人员经费', '168,000', '3名社工工资及社会保险'], ['活动费', '42,000', '个案、小组、社区活动'],
      ['救助协办经费', '15,000', '入户核查、档案整理'], ['税金', '4,000', ''], ['合计', '229,000', '大写：贰拾贰万玖仟元整'],
    ]),
    '二、付款方式',
    ...tableLines([['期次', '付款时间', '付款比例', '付款金额（元）'], ['第一期', '合同签订后15日内', '60%', '137,400'], ['第二期', '评估合格后15日内', '40%', '91,600']]),
  ]);

  it('are no work, and say what the money is for', () => {
    expect(measured.indicators).toEqual([]);
    expect(measured.facts.budget.map(({ kind, amount }) => [kind, amount])).toEqual([['personnel', 168_000], ['service', 42_000], ['administrative', 15_000], ['overhead', 4_000]]);
    expect([measured.facts.amountInWords?.value, measured.facts.amountAgrees]).toEqual([229_000, true]);
  });

  it('give each instalment its share, its sum, its condition and its days', () => {
    expect(measured.facts.instalments.map(({ share, amount, condition, days }) => [share, amount, condition, days]))
      .toEqual([[0.6, 137_400, '合同签订后15日内', 15], [0.4, 91_600, '评估合格后15日内', 15]]);
  });

  it('that price amounts of work list work, without the lines that are money', () => {
    const rows = tableLines([['服务项目', '数量', '单位', '单价（元）'], ['长者生日会', '12', '场', '900'], ['认知症筛查', '200', '人次', '15'], ['管理费', '1', '项', '5000']]);
    expect(measureLines(['二、服务内容', ...rows]).indicators.map(({ item, quantity }) => `${item}${quantity?.value}${quantity?.unit}`)).toEqual(['长者生日会12场', '认知症筛查200人次']);
  });
});

it('does not take the clause before a table for its announcement, and tells two numbers for one thing', () => {
  const { indicators, contradictions } = measureLines([
    '二、服务要求', '1．全年完成儿童个案不少于20例。', '2．每月入户探访不少于60人次。', '3．具体指标以下表为准：', ...tableLines([['项目', '数量', '单位'], ['儿童个案', '24', '例'], ['亲子活动', '18', '场']]),
  ]);
  expect(indicators.filter(({ quantity }) => quantity?.value === 18).map(({ quantity }) => [quantity?.period, quantity?.comparator])).toEqual([[null, '=']]);
  expect(contradictions.map(({ first, second }) => [first, second])).toEqual([['20例/年', '24例']]);
});

it('names the work of a table by its second column where the first names its kind', () => {
  const rows = tableLines([['服务类别', '服务内容', '年度目标', '分值'], ['个案服务', '困难家庭个案管理', '≥10例', '15'], ['信息管理', '台账更新', '每月1次', '10']]);
  expect(measureLines(['服务指标', ...rows]).indicators.map(({ item, weight }) => [item, weight])).toEqual([['困难家庭个案管理', 15], ['台账更新', 10]]);
});

it('takes the one who convenes the experts for the one who judges', () => {
  expect(measureLines([...parties, '五、评估', '甲方组织专家组对项目进行末期评审。']).facts.evaluator?.value).toBe('purchaser');
  expect(measureLines([...parties, '五、评估', '甲方按时付款，组织开展中期、末期评估。']).facts.evaluator?.value).toBe('purchaser');
});
