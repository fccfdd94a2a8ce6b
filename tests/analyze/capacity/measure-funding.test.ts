import { describe, expect, it } from 'vitest';
import { measureLines } from '../../fixtures/measure-lines.ts';

/** The case the product grew from: 11.5 万元 a year and two workers. */
const lines = [
  '青坪镇社会工作服务站服务合同', '甲方：青坪县青坪镇人民政府', '乙方：青坪县同行社会工作服务中心', '第一条 服务期限为2026年1月1日至2026年12月31日。',
  '第二条 服务内容', '完成个案10例。', '完成社区活动12场。', '第三条 人员', '乙方配备专职社工2名。', '第四条 合同金额', '合同总金额为115000元。',
];

describe('a township station with 11.5 万元 and two workers', () => {
  const { funding, capacity } = measureLines(lines);

  it('comes to so much a year, a station and a worker', () => {
    expect([funding.perYear, funding.perStationYear, funding.perWorkerYear]).toEqual([115_000, 115_000, 57_500]);
  });

  it('leaves little or nothing for services when people are paid', () => {
    expect(funding.personnel).toMatchObject({ stated: false, cost: { low: 100_000, high: 150_000 } });
    expect(funding.leftForService).toEqual({ low: -35_000, high: 15_000 });
    expect(funding.arithmetic).toBe('115000元 − 2人 × 50000～75000元 = -35000～15000元');
  });

  it('is compared with figures of a stated kind', () => {
    expect(new Set(funding.comparisons.map(({ kind }) => kind))).toEqual(new Set(['statistics', 'single-contract', 'paper', 'programme']));
  });

  it('is measured against the hours two workers have', () => {
    expect(capacity).toMatchObject({ workers: 2, available: 3400, asked: { low: 296, high: 592 }, load: { low: 0.087, high: 0.174 }, unconverted: 0 });
  });
});

it('says nothing of capacity where no staff is named', () => {
  const { capacity, funding } = measureLines(lines.filter((line) => !line.includes('专职社工')));
  expect([capacity.available, capacity.load, funding.personnel, funding.leftForService]).toEqual([null, null, null, null]);
});

it('takes the personnel cost that the contract states before any parameter', () => {
  const { funding } = measureLines([...lines, '其中人员工资90000元、活动经费20000元。']);
  expect(funding.personnel).toMatchObject({ stated: true, cost: { low: 90_000, high: 90_000 } });
  expect(funding.leftForService).toEqual({ low: 25_000, high: 25_000 });
});
