import { describe, expect, it } from 'vitest';
import { tableLines } from '../../fixtures/build-document.ts';
import { measureLines } from '../../fixtures/measure-lines.ts';

const head = ['柳塘区街道社工站服务合同', '甲方：柳塘区民政局', '乙方：柳塘区暖阳社会工作服务中心', '第一条 服务期限为2026年1月1日至2026年12月31日。', '第二条 服务内容'];

describe('totals', () => {
  it('multiply what is asked of each station, and show how', () => {
    const { indicators } = measureLines([...head, '乙方在8个社工站开展服务。', '每站配备社工不少于2名。', '每站每季度开展社区活动3场。']);
    expect(indicators.map(({ total }) => total?.arithmetic)).toEqual(['2名 × 8站 = 16名', '3场 × 8站 × 4（每季度，12个月） = 96场']);
  });

  it('are not guessed where the document does not say how many there are', () => {
    const { indicators } = measureLines([...head, '对每名困境儿童每季度探访不少于1次。']);
    expect(indicators.map(({ scope, total, hours }) => [scope, total, hours])).toEqual([['名困境儿童', null, null]]);
  });
});

describe('text and table', () => {
  const table = (cases: string) => ['服务指标一览表', ...tableLines([['服务项目', '数量', '单位'], ['个案服务', cases, '例'], ['台账更新', '12', '次']])];

  it('count the same indicator once', () => {
    const { indicators, ratios, messages } = measureLines([...head, '乙方应完成个案12例。', ...table('12')]);
    expect(indicators.map(({ repeats }) => repeats?.kind ?? null)).toEqual([null, 'same', null]);
    expect(ratios.byCount).toMatchObject({ professional: 1, administrative: 1, share: 0.5 });
    expect(messages).toEqual([]);
  });

  it('say where they contradict each other, list both and count the first', () => {
    const { indicators, ratios, messages } = measureLines([...head, '乙方应完成个案12例。', ...table('10')]);
    expect(indicators.map(({ repeats }) => repeats?.kind ?? null)).toEqual([null, 'same', null]);
    expect(ratios.byCount).toMatchObject({ professional: 1, administrative: 1 });
    expect(ratios.byHours.professional.low).toBe(indicators[0]?.hours?.low);
    expect(messages.map(({ code, values }) => [code, values['first'], values['second']])).toEqual([['indicator-contradiction', '12例', '10例']]);
  });
});

describe('shares', () => {
  const measured = measureLines([...head, '完成个案10例。', '完成社区活动12场。', '协助入户核查200户。', '乙方负责整理救助档案。']);

  it('by count hold the duty without a number, and say that it has none', () => {
    expect(measured.ratios.byCount).toEqual({ professional: 2, administrative: 2, support: 0, share: 0.5 });
    expect(measured.ratios.unquantified).toEqual({ professional: 0, administrative: 1, support: 0 });
  });

  it('by hours are a span from the lowest to the highest the table allows', () => {
    const { professional, administrative, share, converted, unconverted } = measured.ratios.byHours;
    expect([converted, unconverted]).toEqual([3, 1]);
    expect(share?.low).toBeCloseTo(professional.low / (professional.low + administrative.high));
    expect(share?.high).toBeCloseTo(professional.high / (professional.high + administrative.low));
  });

  it('by weight are null where no table gives points', () => expect(measured.ratios.byWeight).toBeNull());
});

it('keeps the points of a row that the text says before the table', () => {
  const { ratios } = measureLines([...head, '乙方应完成个案10例。', '服务指标', ...tableLines([['服务项目', '数量', '单位', '权重'], ['个案', '10', '例', '60%'], ['入户核查', '300', '户', '40%']])]);
  expect(ratios.byWeight).toEqual({ professional: 60, administrative: 40, support: 0, share: 0.6 });
});

describe('a sum over several stations', () => {
  it('is named after the work, stands as an indicator and adds no hours', () => {
    const { indicators, ratios } = measureLines([...head, '乙方在6个社工站开展服务。', '每站全年开展小组4个，共6个站，合计24个。']);
    expect(indicators.map(({ item, repeats }) => [item, repeats?.kind ?? null])).toEqual([['每站小组', null], ['小组', 'total']]);
    expect(ratios.byHours.professional.low).toBe(indicators[0]?.hours?.low);
  });

  it('is told by a table whose amounts are for each station', () => {
    const { indicators } = measureLines([...head, '全区共3个社工站，每站每年服务指标如下：', ...tableLines([['服务项目', '每站每年数量', '单位'], ['个案', '8', '例'], ['入户核查', '90', '户']])]);
    expect(indicators.map(({ scope, quantity, total }) => [scope, quantity?.period, total?.arithmetic])).toEqual([['站', '年', '8例 × 3站 = 24例'], ['站', '年', '90户 × 3站 = 270户']]);
  });
});

it('adds up the points of an assessment table by class', () => {
  const { ratios } = measureLines([...head, '服务指标', ...tableLines([['服务项目', '数量', '单位', '权重'], ['个案', '10', '例', '30%'], ['小组', '4', '个', '30%'], ['入户核查', '300', '户', '40%']])]);
  expect(ratios.byWeight).toEqual({ professional: 60, administrative: 40, support: 0, share: 0.6 });
});
