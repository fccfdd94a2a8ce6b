import type { Estimate } from '../../model/indicator.ts';
import type { EffectItem, Effects, Ratios } from '../../model/measure.ts';
import type { Review } from '../../model/review.ts';
import { formatQuantity, formatShare } from '../../text/figures.ts';
import { citePlace, readEvidence } from '../evidence.ts';
import { cell, heading, paragraph, table } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import { classNames, formatSpan } from '../words.ts';

/** The figures of the present text beside those of the revised one, and the items that make the difference. */
export function buildEffects(review: Review, { applied, after, gone, came }: Effects): readonly Block[] {
  const rows: readonly (readonly [string, string, string])[] = [
    ['专业服务占比（按项数）', byCount(review.ratios), byCount(after.ratios)],
    ['专业服务占比（按折算工时）', byHours(review.ratios), byHours(after.ratios)],
    ['让任务敞口的条款', `${review.ratios.open.findings.length} 处`, `${after.ratios.open.findings.length} 处`],
    ['没有数量的工作', `${withoutNumber(review.ratios)} 项`, `${withoutNumber(after.ratios)} 项`],
    ['需要的工时 ÷ 可用的工时', span(review.capacity.load), span(after.capacity.load)],
    ['六维综合', `${review.overview.score} 分`, `${after.overview.score} 分`],
  ];
  return [
    heading(2, '建议修订生效后'),
    paragraph('body', `把 ${applied} 处修订写进原文以后重新测量，前后对比如下。留待填写的地方按没有数量计。`),
    table([['指标', 40], ['现在', 30, 'center'], ['修订生效后', 30, 'center']], rows.map(([name, now, then]) => [cell(name), cell(now), cell(then)])),
    ...listItems('不再计入', gone, review),
    ...listItems('新计入', came, review),
  ];
}

function listItems(name: string, items: readonly EffectItem[], review: Review): readonly Block[] {
  const spell = ({ class: kind, item, quantity, paragraph: index }: EffectItem): string => {
    const place = index === null ? '' : `，${citePlace(readEvidence(review, index, [0, 0]), index)}`;
    return `${item}（${classNames[kind]}，${quantity === null ? '没有数量' : formatQuantity(quantity)}${place}）`;
  };
  return items.length === 0 ? [] : [paragraph('note', `${name}：${items.map(spell).join('；')}。`)];
}

const atMost = ({ open }: Ratios): string => (open.atMost ? '至多 ' : '');
const byCount = (ratios: Ratios): string => (ratios.byCount.share === null ? '无法测算' : `${atMost(ratios)}${formatShare(ratios.byCount.share)}`);
const byHours = (ratios: Ratios): string => (ratios.byHours.share === null ? '无法测算' : `${atMost(ratios)}${span(ratios.byHours.share)}`);
const span = (estimate: Estimate | null): string => (estimate === null ? '无法测算' : formatSpan(estimate, formatShare));
const withoutNumber = ({ unquantified }: Ratios): number => unquantified.professional + unquantified.administrative + unquantified.support;
