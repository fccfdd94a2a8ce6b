import { describe, expect, it } from 'vitest';
import { measureLines } from '../../fixtures/measure-lines.ts';

const term = ['甲方：云溪县青溪镇人民政府', '乙方：云溪县微光社会工作服务中心', '第一条 服务期限', '服务期限自2026年1月1日至2026年12月31日。', '第二条 服务内容'];
const totals = (text: string): readonly (string | undefined)[] => measureLines([...term, text]).indicators.map(({ total }) => total?.arithmetic);

describe('a frequency owed to a number of people', () => {
  it.each([
    ['每月上门看望孤寡老人两次，服务对象38人。', ['2次 × 38人 × 12（每月，12个月） = 912人次']],
    ['为26名空巢老人每周电话问候1次。', ['1次 × 26名 × 52（每周，12个月） = 1352人次']],
    ['低保家庭210户，每半年入户复核1次。', ['1次 × 210户 × 2（每半年，12个月） = 420户次']],
    ['每名留守儿童每季度家访一次（全镇共31名）。', ['1次 × 31名 × 4（每季度，12个月） = 124人次']],
  ])('is multiplied by them and by the term: %s', (text, told) => {
    expect(totals(text)).toEqual(told);
  });

  it('counts hours once where the number of people stands as an indicator of its own', () => {
    const { indicators, ratios } = measureLines([...term, '独居老人每周探访1次，共45人。']);
    expect(indicators.map(({ quantity, repeats }) => [quantity?.unit, repeats?.kind ?? null])).toEqual([['次', null], ['人', 'total']]);
    expect(indicators[1]?.repeats?.indicator).toBe(indicators[0]?.id);
    expect(ratios.byHours.professional.low).toBe(indicators[0]?.hours?.low);
  });

  it.each([
    ['聘请外部督导2名，每月督导1次。', ['2名', '1次 × 12（每月，12个月） = 12次']],
    ['组建志愿队，队员二十人，每两个月活动1次。', ['20人', '1次 × 6（每2个月，12个月） = 6次']],
    ['对辖区60名独居老人分级探访：一级每周上门1次，二级每月上门1次。', ['1次 × 52（每周，12个月） = 52次', '1次 × 12（每月，12个月） = 12次']],
  ])('is not multiplied by those who do the work, come to it, or are divided: %s', (text, told) => {
    expect(totals(text)).toEqual(told);
  });
});
