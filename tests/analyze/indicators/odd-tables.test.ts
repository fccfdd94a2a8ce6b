import { describe, expect, it } from 'vitest';
import { buildDocx, paragraph, table } from '../../fixtures/build-docx.ts';
import { reviewBytes } from '../../fixtures/review-file.ts';

const grid = (rows: readonly (readonly string[])[]): string => table(rows.map((cells) => cells.map((cell) => paragraph(cell))));
const text = (lines: readonly string[]): string => lines.map((line) => paragraph(line)).join('');

const contract = buildDocx({ document: [
  text(['青溪镇社会工作服务站服务合同', '甲方：青溪县青溪镇人民政府', '乙方：青溪县同行社会工作服务中心', '第一条 服务期限', '服务期限自2026年1月1日起至2026年12月31日止。', '第二条 服务内容', '（一）年度指标见下表。']),
  grid([
    ['序号', '计量单位', '工作内容', '目标值', '分值', '质量要求'],
    ['1', '例', '个案服务', '18', '30', '全年不少于20例'],
    ['2', '场', '社区活动', '____', '25', '每场不少于30人'],
    ['3', '户次', '低保入户核查', '按需', '20', ''],
    ['4', '人次', '关爱探访', '600', '20', ''],
    ['合计', '', '', '', '100', ''],
  ]),
  text(['（二）各项工作的上下限见下表。']),
  grid([['服务项目', '单位', '最低', '最高'], ['志愿者招募', '名', '60', '40'], ['小组', '个', '4', '6']]),
  text(['第三条 人员', '乙方按下表配置人员。']),
  grid([['岗位', '人数', '任职条件'], ['项目主管', '1', '中级社会工作师，从事社工服务满三年'], ['驻站社工', '4', '均须持有助理社会工作师及以上证书'], ['外聘督导', '1', '高级社会工作师，不计入派驻人数'], ['合计', '5', '']]),
  text(['第四条 合同金额与付款', '合同总金额为人民币壹拾壹万伍仟元整（￥115,000.00）。', '付款安排见下表。']),
  grid([['期次', '比例', '付款条件'], ['第一期', '50%', '合同签订后10个工作日内'], ['第二期', '50%', '期末验收合格后']]),
].join('') });

describe('a contract with odd tables', async () => {
  const { document, messages, indicators, facts } = await reviewBytes(contract);
  const told = (code: string) => messages.filter((message) => message.code === code).map(({ paragraph: at, values }) => [at === null ? null : document.paragraphs[at]?.text, values]);

  it('says which amount was left blank', () => expect(told('table-quantity-blank')).toEqual([['社区活动', { item: '社区活动' }]]));

  it('says which amount is no number, and keeps the work as a duty', () => {
    expect(told('table-quantity-unclear')).toEqual([['低保入户核查', { item: '低保入户核查', text: '按需' }]]);
    expect(indicators.find(({ item }) => item === '低保入户核查')).toMatchObject({ quantity: null, class: 'administrative' });
  });

  it('says where a floor is above its ceiling', () => expect(told('table-bounds-swapped')).toEqual([['志愿者招募', { item: '志愿者招募', low: 60, high: 40 }]]));

  it('says where a row contradicts itself, and counts the column of amounts', () => {
    expect(told('table-row-contradiction')).toEqual([['个案服务', { item: '个案服务', first: '18例', second: '20例' }]]);
    expect(indicators.find(({ item }) => item === '个案服务')).toMatchObject({ quantity: { value: 18, unit: '例', period: '年' }, weight: 30 });
  });

  it('says where the points do not add up to the sum that is written', () => expect(told('table-weights-sum')).toEqual([['100', { sum: 95, total: 100 }]]));

  it('leaves no other table with a message', () => {
    expect(messages.filter(({ code }) => code.startsWith('table-'))).toHaveLength(5);
  });

  it('reads staff, certificates, experience and instalments from tables', () => {
    expect([facts.staff?.value, facts.certified?.value, facts.amount?.value, facts.termMonths?.value]).toEqual([5, 5, 115_000, 12]);
    expect(facts.instalments.map(({ share, days, workingDays }) => [share, days, workingDays])).toEqual([[0.5, 10, true], [0.5, null, false]]);
    expect(indicators.filter(({ quantity }) => quantity?.unit === '年')).toMatchObject([{ class: 'support', quantity: { value: 3, comparator: '>=' } }]);
  });
});
