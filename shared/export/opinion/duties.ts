import type { DutyEntry } from '../../model/measure.ts';
import type { Review } from '../../model/review.ts';
import { citePlace, readEvidence } from '../evidence.ts';
import { cell, heading, paragraph, table } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import { bearerNames } from '../words.ts';

/** 权责清单: who answers for what, by party and field; then what seems to be missing or claimed by both. */
export function buildDutiesSection(review: Review): readonly Block[] {
  const { entries, gaps, overlaps } = review.duties;
  const bearers = (['purchaser', 'provider', 'both'] as const).filter((bearer) => entries.some((entry) => entry.bearer === bearer));
  const open = [
    ...gaps.map(({ bearer, field, reason }) => [cell('可能缺少'), cell(bearerNames[bearer]), cell(field), cell(reason)]),
    ...overlaps.map(({ field, paragraphs, reason }) => [cell('没有分清'), cell(bearerNames.both), cell(field), cell(`${reason}（${paragraphs.map((index) => citePlace(readEvidence(review, index), index)).join('；')}）`)]),
  ];
  return [
    heading(1, '权责清单'),
    ...(entries.length === 0 ? [paragraph('body', '没有读到能够归到一方的责任。')] : []),
    ...bearers.flatMap((bearer) => [
      heading(2, `${bearerNames[bearer]}的责任`),
      table([['领域', 18], ['原文和出处', 82]], byField(entries.filter((entry) => entry.bearer === bearer)).map(([field, list]) => [
        cell(field), cell(...list.map(({ paragraph: index, quote }) => `${quote.length > longestDuty ? `${quote.slice(0, longestDuty)}……` : quote}（${citePlace(readEvidence(review, index), index)}）`)),
      ])),
    ]),
    ...(open.length === 0 ? [] : [
      heading(2, '需要补充或者分清的约定'),
      table([['情况', 14, 'center'], ['责任方', 13, 'center'], ['领域', 21], ['说明', 52]], open),
    ]),
  ];
}

const longestDuty = 60;

function byField(entries: readonly DutyEntry[]): readonly (readonly [field: string, entries: readonly DutyEntry[]])[] {
  const fields = new Map<string, DutyEntry[]>();
  for (const entry of entries) fields.set(entry.field, [...(fields.get(entry.field) ?? []), entry]);
  return [...fields];
}
