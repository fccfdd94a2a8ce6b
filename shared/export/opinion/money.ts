import type { Review } from '../../model/review.ts';
import { listCapacity, listComparisons, listFunding } from '../list-measures.ts';
import type { MeasureLine } from '../list-measures.ts';
import { cell, heading, paragraph, table } from '../paper/compose.ts';
import type { Block, PaperTable } from '../paper/paper.ts';

/** 经费与承载力: whether money and people suffice, as arithmetic that both sides can repeat. */
export function buildMoneySection({ funding, capacity }: Review): readonly Block[] {
  const money = listFunding(funding);
  const comparisons = listComparisons(funding);
  return [
    heading(1, '经费与承载力'),
    heading(2, '经费'),
    money.length === 0 ? paragraph('body', '合同没有写明金额或者期限，经费没有测算。') : measureTable('算法', money),
    ...(money.length === 0 || comparisons.length === 0 ? [] : [paragraph('caption', '可以对照的数字'), measureTable('来历', comparisons)]),
    paragraph('note', '对照数字注明来历，时间、地区和口径不同，都不是标准。'),
    heading(2, '人员承载力'),
    measureTable('算法', listCapacity(capacity)),
    ...(capacity.load === null ? [] : [paragraph('body', describeLoad(capacity.load))]),
  ];
}

function measureTable(how: string, lines: readonly MeasureLine[]): PaperTable {
  return table([['项目', 26], ['结果', 28, 'center'], [how, 46]], lines.map(({ name, value, arithmetic }) => [cell(name), cell(value), cell(arithmetic)]));
}

/** Says what the span allows to say, and no more. */
function describeLoad({ low, high }: { readonly low: number; readonly high: number }): string {
  if (high <= 1) return '按约定的折算工时，所列有数量的工作在现有人员可用工时之内；没有数量的工作不在其中。';
  if (low > 1) return '按约定的折算工时，所列有数量的工作多于现有人员的可用工时，建议双方核对指标、人员或者期限。';
  return '按约定的折算工时，所列有数量的工作可能多于现有人员的可用工时，建议双方商定折算办法后核对。';
}
