import type { Capacity, Comparison, Funding, Ratios } from '../model/measure.ts';
import { formatCount, formatShare } from '../text/figures.ts';
import { formatSpan } from './words.ts';

/** One figure that was computed, with the arithmetic that a reader can repeat. */
export type MeasureLine = { readonly name: string; readonly value: string; readonly arithmetic: string };

/** The four ways of counting; those for which the contract gives no figures are left out. */
export function listShares(ratios: Ratios): readonly MeasureLine[] {
  const { byCount, byHours, byWeight, byMoney, open } = ratios;
  const share = (name: string, ratio: { readonly professional: number; readonly administrative: number; readonly share: number | null } | null, unit: string): readonly MeasureLine[] => {
    if (ratio === null || ratio.share === null) return [];
    const [own, other] = [formatCount(ratio.professional), formatCount(ratio.administrative)];
    return [{ name: `专业服务占比（${name}）`, value: (open.atMost ? '至多 ' : '') + formatShare(ratio.share), arithmetic: `${own}${unit} ÷（${own}${unit} + ${other}${unit}）` }];
  };
  const hours = byHours.share === null ? [] : [{
    name: '专业服务占比（按折算工时）',
    value: (open.atMost ? '至多 ' : '') + formatSpan(byHours.share, formatShare),
    arithmetic: `专业 ${formatSpan(byHours.professional, formatCount)} 小时，行政 ${formatSpan(byHours.administrative, formatCount)} 小时；已折算 ${byHours.converted} 项，${byHours.unconverted} 项没有折算`,
  }];
  return [...share('按项数', byCount, '项'), ...hours, ...share('按考核分值', byWeight, '分'), ...share('按金额', byMoney, '元')];
}

export function listCapacity({ workers, available, asked, load, unconverted, arithmetic, hoursPerWorkerYear }: Capacity): readonly MeasureLine[] {
  return [
    { name: '人员可用工时', value: available === null ? '无法测算' : `${formatCount(available)} 小时`, arithmetic: available === null ? '合同没有写明人数或者期限' : arithmetic },
    { name: '所列工作需要的工时', value: `${formatSpan(asked, formatCount)} 小时`, arithmetic: `按折算表逐项相加；另有 ${unconverted} 项没有数量或者系数，没有算进去` },
    ...(load === null ? [] : [{
      name: '需要 ÷ 可用', value: formatSpan(load, formatShare),
      arithmetic: `${formatSpan(asked, formatCount)} ÷ ${formatCount(available ?? 0)}${workers === null ? '' : `；每人每年按 ${formatCount(hoursPerWorkerYear)} 小时计，可以商定`}`,
    }]),
  ];
}

export function listFunding({ perYear, perStationYear, perWorkerYear, personnel, leftForService, arithmetic }: Funding): readonly MeasureLine[] {
  const yuan = (name: string, value: number | null, how: string): readonly MeasureLine[] => (value === null ? [] : [{ name, value: `${formatCount(value)} 元`, arithmetic: how }]);
  return [
    ...yuan('每年金额', perYear, '合同金额折算到一年'),
    ...yuan('每站每年', perStationYear, '每年金额 ÷ 站点数'),
    ...yuan('每人每年', perWorkerYear, '每年金额 ÷ 人数'),
    ...(personnel === null ? [] : [{
      name: '人员成本', value: `${formatSpan(personnel.cost, formatCount)} 元／年（占 ${formatSpan(personnel.share, formatShare)}）`,
      arithmetic: personnel.stated ? '合同价格表写明' : '按约定参数测算，可以商定',
    }]),
    ...(leftForService === null ? [] : [{ name: '付完人员成本后剩下', value: `${formatSpan(leftForService, formatCount)} 元／年`, arithmetic }]),
  ];
}

const comparisonKinds: { readonly [kind in Comparison['kind']]: string } = { statistics: '统计推算', 'single-contract': '单个合同', paper: '论文', programme: '项目' };

/** Figures met elsewhere; none of them is a standard, and their kind says so. */
export function listComparisons({ comparisons }: Funding): readonly MeasureLine[] {
  return comparisons.map((comparison) => ({
    name: comparison.of === 'station-year' ? '每站每年' : '每人每年',
    value: `${formatSpan(comparison, formatCount)} 元`,
    arithmetic: `${comparison.source}（${comparisonKinds[comparison.kind]}，不是标准）`,
  }));
}
