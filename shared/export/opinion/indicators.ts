import type { Indicator, IndicatorClass } from '../../model/indicator.ts';
import type { Effects } from '../../model/measure.ts';
import type { Review } from '../../model/review.ts';
import { citePlace, readEvidence } from '../evidence.ts';
import { listShares } from '../list-measures.ts';
import { buildEffects } from './effects.ts';
import { cell, heading, paragraph, table } from '../paper/compose.ts';
import type { Bar, Block, PaperCell } from '../paper/paper.ts';
import { formatCount, formatQuantity, formatShare } from '../../text/figures.ts';
import { classNames, formatDetail, formatSpan } from '../words.ts';

const classes: readonly IndicatorClass[] = ['professional', 'administrative', 'support'];

/** 指标结构: the shares and how they come about, the same as a chart, and every indicator with its place. */
export function buildIndicatorsSection(review: Review, effects: Effects | null): readonly Block[] {
  const { indicators, ratios } = review;
  if (indicators.length === 0) return [heading(1, '指标结构'), paragraph('body', '没有读到服务指标。建议在附件中逐项列明事项、数量、单位、周期和完成证据。')];
  const shares = listShares(ratios);
  const unquantified = classes.reduce((sum, kind) => sum + ratios.unquantified[kind], 0);
  return [
    heading(1, '指标结构'),
    paragraph('body', `共读到 ${indicators.length} 项指标和工作任务：${classes.map((kind) => `${classNames[kind]} ${ratios.byCount[kind]} 项`).join('、')}；其中 ${unquantified} 项没有数量。`),
    heading(2, '专业服务与行政事务'),
    ...(shares.length === 0 ? [] : [table([['算法', 30], ['结果', 20, 'center'], ['算式', 50]], shares.map(({ name, value, arithmetic }) => [cell(name), cell(value), cell(arithmetic)]))]),
    paragraph('caption', '指标构成'),
    { kind: 'bars', bars: buildBars(review) },
    paragraph('note', `图中自左至右为${classes.map((kind) => classNames[kind]).join('、')}。${buildBars(review).map(({ label, parts }) => `${label}：${parts.map(({ text }) => text).join('、')}`).join('；')}。`),
    paragraph('note', '占比只反映合同文字的构成，现行规定没有统一的比例要求。折算工时是可以商定的参数，不是标准。'),
    ...(effects === null ? [] : buildEffects(review, effects)),
    heading(2, '指标清单'),
    table(
      [['类别', 13, 'center'], ['事项', 22], ['数量要求', 19], ['合同期合计', 19], ['折算工时', 14], ['出处', 13]],
      classes.flatMap((kind) => indicators.filter((indicator) => indicator.class === kind)).map((indicator) => indicatorCells(review, indicator)),
    ),
  ];
}

function indicatorCells(review: Review, indicator: Indicator): readonly PaperCell[] {
  const { quantity, detail, tasks, scope, total, hours, item, repeats, paragraph: index, range } = indicator;
  const evidence = readEvidence(review, index, range);
  const double = repeats === null ? null : repeats.kind === 'same' ? '与另一处是同一项，只计一次' : '已含在另一处的合计里，工时只计一次';
  return [
    cell(classNames[indicator.class]),
    cell(item, double),
    cell(quantity === null ? '没有数量' : formatQuantity(quantity), scope === null ? null : `每${scope.replace(/^每/, '')}`, detail === null ? null : formatDetail(detail), tasks.length > 1 ? `含${tasks.length}件：${tasks.join('、')}` : null),
    cell(total?.arithmetic ?? '—'),
    cell(hours === null ? '没有折算' : `${formatSpan(hours, formatCount)} 小时`),
    cell(citePlace(evidence, index)),
  ];
}

function buildBars({ ratios: { byCount, byHours, byWeight, byMoney } }: Review): readonly Bar[] {
  const middle = (kind: IndicatorClass): number => (byHours[kind].low + byHours[kind].high) / 2;
  return [
    bar('按项数', '项', (kind) => byCount[kind]),
    bar('按折算工时（中值）', '小时', middle),
    ...(byWeight === null ? [] : [bar('按考核分值', '分', (kind) => byWeight[kind])]),
    ...(byMoney === null ? [] : [bar('按金额', '元', (kind) => byMoney[kind])]),
  ].filter(({ parts }) => parts.some(({ value }) => value > 0));
}

function bar(label: string, unit: string, valueOf: (kind: IndicatorClass) => number): Bar {
  const total = classes.reduce((sum, kind) => sum + valueOf(kind), 0);
  return {
    label,
    parts: classes.map((kind) => {
      const value = valueOf(kind);
      return { name: classNames[kind], value, text: total === 0 ? '' : `${classNames[kind]} ${formatCount(Math.round(value))} ${unit}（${formatShare(value / total)}）` };
    }),
  };
}
