import { describe, expect, it } from 'vitest';
import { tableLines } from '../../fixtures/build-document.ts';
import type { Line } from '../../fixtures/build-document.ts';
import { measureLines } from '../../fixtures/measure-lines.ts';

const head = ['石桥镇社会工作服务站服务合同', '甲方：石桥县石桥镇人民政府', '乙方：石桥县萤火社会工作服务中心'];
const facts = (...lines: readonly Line[]) => measureLines([...head, ...lines]);

describe('the price', () => {
  it('agrees when words and figures say the same', () => {
    const { facts: read, messages } = facts('第三条 合同金额', '合同总金额为人民币壹拾壹万伍仟元整（￥115,000.00）。');
    expect([read.amount?.value, read.amountInWords?.value, read.amountAgrees]).toEqual([115_000, 115_000, true]);
    expect(messages).toEqual([]);
  });

  it('is a message with its place when words and figures differ', () => {
    const { facts: read, messages } = facts('第三条 合同金额', '合同总金额为人民币壹拾壹万伍仟元整（￥151,000.00）。');
    expect(read.amountAgrees).toBe(false);
    expect(messages).toEqual([{ code: 'amount-mismatch', paragraph: 4, values: { words: 115_000, figures: 151_000 } }]);
  });

  it('is not stated where the number is left blank', () => {
    const { facts: read } = facts('第三条 合同金额', '合同总金额为人民币______元整。');
    expect([read.amount, read.amountInWords, read.amountAgrees]).toEqual([null, null, null]);
  });
});

describe('payments', () => {
  it('each have share, condition, days and kind of day', () => {
    const { instalments } = facts('第四条 支付方式', '合同签订后15个工作日内支付50%，中期评估合格后10日内支付30%，余款在期满验收合格后付清。').facts;
    expect(instalments.map(({ share, condition, days, workingDays }) => [share, condition, days, workingDays])).toEqual([
      [0.5, '合同签订后', 15, true], [0.3, '中期评估合格', 10, false], [0.2, '期满验收合格', null, false],
    ]);
  });

  it('are read from a proportion told once', () => {
    const { instalments } = facts('第四条 支付方式', '服务费分三次支付，比例为4:4:2，分别于签约后、中期考核后、期末考核后支付。').facts;
    expect(instalments.map(({ share, condition }) => [share, condition])).toEqual([[0.4, '签约后'], [0.4, '中期考核后'], [0.2, '期末考核后']]);
  });

  it('keep the yuan where only yuan are written', () => {
    const { instalments } = facts('第四条 支付方式', '服务费分两期支付，每期90000元，分别在签约后、期末验收后支付。').facts;
    expect(instalments.map(({ share, amount }) => [share, amount])).toEqual([[null, 90_000], [null, 90_000]]);
  });
});

describe('payments told in other ways', () => {
  const paid = (...lines: readonly Line[]) => facts(...lines).facts.instalments.map(({ share, days, workingDays }) => [share, days, workingDays]);

  it.each([
    [['第四条 支付方式', '签约后支付40%，验收后支付60%，每次付款均应在收到发票后十五日内完成。'], [[0.4, 15, false], [0.6, 15, false]]],
    [['第四条 支付方式', '签约后5日内支付40%，验收后支付60%。', '乙方开具合规票据后，甲方应当在十个工作日内完成支付手续。'], [[0.4, 5, false], [0.6, 10, true]]],
    [['第四条 结算', '（一）启动款30%，签约后七日内到账；', '（二）结项款70%，结项评估合格后到账。'], [[0.3, 7, false], [0.7, null, false]]],
    [['第四条 费用', '1.首付款：合同总价的30%，签约后7日内。', '2.尾款：合同总价的70%，验收后10日内。'], [[0.3, 7, false], [0.7, 10, false]]],
    [['第四条 支付方式', '签约后支付50%，验收后支付50%。', '节假日临时加班的，甲方按每人每小时60元另行支付费用。'], [[0.5, null, false], [0.5, null, false]]],
    [['第四条 经费', '服务经费90,000元（人民币玖万元整），由甲方支付给乙方。', '签约后付30%，4月底前付70%。'], [[0.3, null, false], [0.7, null, false]]],
  ])('%j', (lines, told) => {
    expect(paid(...lines)).toEqual(told);
  });

  it('say once where the days of all of them stand', () => {
    const { instalments } = facts('第四条 支付方式', '签约后支付40%，验收后支付60%。', '甲方应当在收到发票后十个工作日内付款。').facts;
    expect(instalments.map(({ daysFrom }) => daysFrom?.paragraph)).toEqual([5, 5]);
  });

  it('are read from a table in the chapter of payments, whatever its heads', () => {
    expect(paid('第四条 付款', '进度见下表：', ...tableLines([['批次', '时间或条件', '比例'], ['首批', '签约后', '40%'], ['末批', '年终验收后', '60%']])).map(([share]) => share)).toEqual([0.4, 0.6]);
  });
});

it.each([
  ['服务期限一年半，自2026年1月1日起。', 18], ['履行期为1年零6个月。', 18], ['2026年1月1日（含）至2027年6月30日（含）。', 18],
  ['本合同自2026年1月1日起生效，至2027年6月30日届满。', 18], ['合同期自2026年1月1日始，2026年12月31日终。', 12],
])('reads the term from %s', (line, months) => {
  expect(facts('第二条 服务期限', line).facts.termMonths?.value).toBe(months);
});

it.each([
  [['第三条 人员', '每站配备社工2名，共8名，另配项目主管1名、财务人员1名。'], 10],
  [['第三条 人员', '乙方派驻工作人员，设站长一名、社工两名。'], 3],
])('counts those who are hired on top of a sum: %j', (lines, staff) => {
  expect(facts(...lines).facts.staff?.value).toBe(staff);
});

describe('evaluation', () => {
  it.each([
    ['双方共同委托评估机构开展评估。', 'joint'],
    ['末期由第三方评估机构进行评估。', 'third-party'],
    ['由甲方组织考核验收。', 'purchaser'],
    ['甲方牵头，邀请居民代表和专家组成考核组进行考核。', 'purchaser'],
  ])('%s is by %s', (sentence, evaluator) => {
    expect(facts('第五条 评估验收', sentence).facts.evaluator?.value).toBe(evaluator);
  });

  it('names its parts and their points', () => {
    const { evaluationWeights } = facts('第五条 评估验收', '评估满分100分，其中专业服务占60分，满意度占20分，项目管理占20分。').facts;
    expect(evaluationWeights.map(({ name, weight }) => `${name} ${weight}`)).toContain('专业服务 60');
  });
});

it('reads bond, deduction and supervision in the words of the document', () => {
  const { facts: read } = facts(
    '第五条 人员与督导', '乙方每季度为社工安排督导不少于3次。', '第六条 违约责任', '乙方应缴纳合同金额5%的履约保证金。', '乙方未完成指标的，每少一项扣减合同款500元。',
  );
  expect(read.bond?.value).toEqual({ share: 0.05, amount: null });
  expect(read.deductions.map(({ value }) => value)).toEqual(['乙方未完成指标的，每少一项扣减合同款500元。']);
  expect(read.supervision.map(({ value }) => value)).toEqual(['乙方每季度为社工安排督导不少于3次。']);
});

it('counts staff without those who are expressly left out', () => {
  const { staff, certified } = facts('第四条 人员', '乙方派出社工四名,持证不少于三名,另设心理咨询师一名(兼职,不计入派出人数)。').facts;
  expect([staff?.value, certified?.value]).toEqual([4, 3]);
});

it('tells what the price is for from a price table', () => {
  const { facts: read, ratios } = measureLines([...head, '分项报价表', ...tableLines([
    ['序号', '费用名称', '金额（元）'], ['1', '社工工资及社会保险', '150000'], ['2', '个案小组活动经费', '40000'], ['3', '档案整理', '10000'], ['4', '管理费', '8000'], ['合计', '', '208000'],
  ])]);
  expect(read.budget.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual(['personnel 150000', 'service 40000', 'administrative 10000', 'overhead 8000']);
  expect(ratios.byMoney).toEqual({ professional: 40_000, administrative: 10_000, support: 158_000, share: 0.8 });
});

it('reads the bond where the same sentence says when it is given back', () => {
  expect(facts('第六条 保证', '乙方缴纳合同价12%的履约保证金，期满后退还5%。').facts.bond?.value).toEqual({ share: 0.12, amount: null });
  expect(facts('第六条 保证', '履约保证金退还5000元。').facts.bond).toBeNull();
});

it('counts staff in a sentence that goes on to their hours', () => {
  const { staff, certified } = facts('第四条 人员', '乙方派驻5名专职社工，其中持社会工作者职业资格证书的不少于3人，每人每日到民政办签到。').facts;
  expect([staff?.value, certified?.value]).toEqual([5, 3]);
});

it.each([
  ['服务期三年，合同一年一签。', 12],
  ['服务期三年，自2026年7月1日至2029年6月30日，一年一签。', 36],
  ['服务期三年，一年一签，本合同自2026年7月1日至2027年6月30日。', 12],
])('%s runs %i months', (sentence, months) => {
  expect(facts('第二条 服务期限', sentence).facts.termMonths?.value).toBe(months);
});

describe('the price in its many forms', () => {
  it.each([
    ['本合同总价为人民币壹拾壹万伍仟元整（小写：￥115,000.00元）。', 115_000, true],
    ['服务费总额11.5万元（含税）。', 115_000, null],
    ['合同含税总价为￥106,000.00元，不含税价为￥100,000.00元，税额6,000.00元。', 106_000, null],
    ['本项目单价为每站14.5万元/年，共8个站，合同总金额116万元。', 1_160_000, null],
    ['第一分标：东片社工站，合同金额48万元；第二分标不在本合同范围。', 480_000, null],
    ['年度服务费20万元，三年合计60万元。', 600_000, null],
    ['合同价款人民币壹拾伍万贰仟叁佰元伍角整（￥152,300.50）。', 152_300.5, true],
  ])('%s', (sentence, amount, agrees) => {
    const { facts: read } = facts('第三条 合同金额', sentence);
    expect([read.amount?.value, read.amountAgrees]).toEqual([amount, agrees]);
  });

  it('is that of all years where only one year is told', () => {
    expect(facts('第二条 服务期限', '服务期限为两年。', '第三条 合同金额', '每年服务费为人民币壹拾捌万元整（¥180000元）。').facts.amount?.value).toBe(360_000);
  });
});

it.each([
  ['乙方应配备专职社工5名（其中中级社会工作师1名、助理社会工作师2名），并外聘督导1名。', 5, 3],
  ['安排驻站社工3名，均须持有社会工作者职业水平证书；聘请兼职督导1名。', 3, 3],
  ['项目人员共7名：项目主管1名、社工5名、行政1名，社工全部持证。', 7, 5],
  ['派驻社工两名，其中一名须持有助理社会工作师及以上证书。', 2, 1],
  ['项目负责人1名，专职社工3名，社工持证率100%。', 4, 3],
  ['每站配备2名专职社工，8个社工站共16名，持证比例不低于60%。', 16, 10],
])('%s is %i people, %i certified', (sentence, people, certified) => {
  const { facts: read } = facts('第四条 人员配备', sentence);
  expect([read.staff?.value, read.certified?.value]).toEqual([people, certified]);
});

it('reads payments and points from tables', () => {
  const { instalments, evaluationWeights } = measureLines([...head, '第五条 付款', ...tableLines([
    ['款项', '支付时间', '金额（万元）'], ['首付款', '签约后7日内', '4.6'], ['尾款', '验收合格后', '6.9'], ['合计', '', '11.5'],
  ]), '附件 考核表', ...tableLines([['一级指标', '二级指标', '评分标准', '分值'], ['产出', '个案', '少1例扣2分', '60'], ['质量', '档案', '缺1份扣1分', '40'], ['合计', '', '', '100']])]).facts;
  expect(instalments.map(({ amount, condition, days }) => [amount, condition, days])).toEqual([[46_000, '签约后7日内', 7], [69_000, '验收合格后', null]]);
  expect(evaluationWeights.map(({ name, weight }) => `${name} ${weight}`)).toEqual(['个案 60', '档案 40']);
});

it('takes one payment for the whole price', () => {
  expect(facts('第五条 付款方式', '甲方于合同签订之日起15日内一次性付清全部服务费。').facts.instalments).toMatchObject([{ share: 1, days: 15 }]);
});
