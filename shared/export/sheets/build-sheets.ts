import type { Comparison } from '../../model/comparison.ts';
import type { Review } from '../../model/review.ts';
import type { Decisions } from '../../model/revision.ts';
import type { Range } from '../../model/source-document.ts';
import { describeDecision, describeWaiver, describeWording, proposalsOf } from '../decision-words.ts';
import { readEvidence } from '../evidence.ts';
import { listDifferences } from '../list-differences.ts';
import { listFacts } from '../list-facts.ts';
import { listCapacity, listFunding, listShares } from '../list-measures.ts';
import { formatQuantity } from '../../text/figures.ts';
import { bearerNames, classNames, formatDetail, levelNames, typeNames } from '../words.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

const evidenceColumns: readonly SheetColumn[] = [{ title: '条款', width: 18 }, { title: '页码', width: 7 }, { title: '原文', width: 50 }];

/** Findings, indicators, facts, duties: said once, whatever file they go into. */
export function buildSheets(review: Review, decisions: Decisions): readonly Sheet[] {
  return [buildFindings(review, decisions), buildIndicators(review), buildFacts(review), buildDuties(review), ...(review.comparison === null ? [] : [buildDifferences(review.comparison)])];
}

export function buildFindings(review: Review, decisions: Decisions): Sheet {
  const titles: readonly (readonly [string, number])[] = [
    ['序号', 6], ['等级', 6], ['类型', 14], ['问题名称', 18], ['条款', 14], ['页码', 6], ['原文', 30], ['问题', 40], ['理由', 36], ['建议', 30],
    ['首选改法', 38], ['备选改法', 38], ['依据', 46], ['处理', 12], ['规则', 18],
  ];
  return {
    name: '问题清单',
    columns: titles.map(([title, width]) => ({ title, width })),
    rows: review.findings.map((finding, at) => {
      const wordings = proposalsOf(review, finding);
      const waiver = review.notApplicable[finding.id];
      const wording = (kind: 'preferred' | 'fallback'): string | null => wordings.filter((proposal) => proposal.kind === kind).map(describeWording)[0] ?? null;
      return [
        at + 1, levelNames[finding.level], typeNames[finding.type], finding.title, finding.clause, finding.page, finding.quote,
        finding.message, finding.why, finding.advice, wording('preferred'), wording('fallback'),
        finding.basis.map(({ name, article, quote }) => `《${name}》${article}：“${quote}”`).join('\n'),
        waiver === undefined ? describeDecision(finding, decisions) : `不适用：${describeWaiver(waiver)}`, finding.rule,
      ];
    }),
  };
}

export function buildIndicators(review: Review): Sheet {
  const titles: readonly (readonly [string, number])[] = [
    ['序号', 6], ['类别', 10], ['方法', 14], ['事项', 24], ['数量要求', 20], ['数值', 10], ['单位', 8], ['周期', 9], ['另有要求', 26], ['每', 8], ['分值', 8],
    ['合同期合计', 12], ['合计算法', 30], ['折算工时（低）', 12], ['折算工时（高）', 12], ['工时算法', 26], ['分类理由', 26], ['重复情况', 14],
  ];
  return {
    name: '指标清单',
    columns: [...titles.map(([title, width]) => ({ title, width })), ...evidenceColumns],
    rows: review.indicators.map((indicator, at) => {
      const { quantity, total, hours, repeats } = indicator;
      return [
        at + 1, classNames[indicator.class], indicator.method?.title ?? null, indicator.item,
        quantity === null ? '没有数量' : formatQuantity(quantity), quantity?.value ?? null, quantity?.unit ?? null, quantity?.period ?? null,
        indicator.detail !== null ? formatDetail(indicator.detail) : indicator.tasks.length > 1 ? `含：${indicator.tasks.join('、')}` : null, indicator.scope, indicator.weight, total?.value ?? null, total?.arithmetic ?? null, hours?.low ?? null, hours?.high ?? null,
        hours?.arithmetic ?? null, reasonOf(indicator), repeats === null ? null : repeats.kind === 'same' ? '与另一处是同一项，只计一次' : '已含在另一处的合计里，工时只计一次',
        ...evidenceCells(review, indicator.paragraph, indicator.range),
      ];
    }),
  };
}

/** Whose class it is: the words that decided, and what the user made of it. */
function reasonOf({ reason, reclassified }: Review['indicators'][number]): string {
  return reclassified === null ? reason : `审查人改过类别；工具原来归为${classNames[reclassified]}：${reason}`;
}

function buildFacts(review: Review): Sheet {
  const computed = [...listShares(review.ratios), ...listCapacity(review.capacity), ...listFunding(review.funding)];
  return {
    name: '合同要素与测算',
    columns: [{ title: '来源', width: 10 }, { title: '项目', width: 24 }, { title: '内容', width: 40 }, { title: '算法', width: 50 }, ...evidenceColumns],
    rows: [
      ...listFacts(review.facts).map(({ name, value, paragraph, range }): readonly SheetCell[] => ['合同写明', name, value, null, ...evidenceCells(review, paragraph, range)]),
      ...computed.map(({ name, value, arithmetic }): readonly SheetCell[] => ['测算', name, value, arithmetic, null, null, null]),
    ],
  };
}

/** The contract and its procurement document, side by side. */
function buildDifferences(comparison: Comparison): Sheet {
  return {
    name: '采购文件比对',
    columns: [
      { title: '差别', width: 12 }, { title: '合同相对采购文件', width: 16 }, { title: '数字（合同 ／ 采购文件）', width: 30 },
      { title: '合同位置', width: 18 }, { title: '合同原文', width: 50 }, { title: '采购文件位置', width: 18 }, { title: '采购文件原文', width: 50 },
    ],
    rows: listDifferences(comparison).map(({ kind, way, figures, ours, theirs }): readonly SheetCell[] => (
      [kind, way, figures, ours?.place ?? null, ours?.quote ?? null, theirs?.place ?? null, theirs?.quote ?? null])),
  };
}

function buildDuties(review: Review): Sheet {
  const { entries, gaps, overlaps } = review.duties;
  return {
    name: '权责清单',
    columns: [{ title: '情况', width: 12 }, { title: '责任方', width: 10 }, { title: '领域', width: 18 }, { title: '说明', width: 36 }, ...evidenceColumns],
    rows: [
      ...entries.map(({ bearer, field, paragraph, range }): readonly SheetCell[] => ['已写明', bearerNames[bearer], field, null, ...evidenceCells(review, paragraph, range)]),
      ...gaps.map(({ bearer, field, reason }): readonly SheetCell[] => ['可能缺少', bearerNames[bearer], field, reason, null, null, null]),
      ...overlaps.flatMap(({ field, paragraphs, reason }) => paragraphs.map((paragraph): readonly SheetCell[] => ['没有分清', bearerNames.both, field, reason, ...evidenceCells(review, paragraph)])),
    ],
  };
}

function evidenceCells(review: Review, paragraph: number, range?: Range): readonly SheetCell[] {
  const { clause, page, quote } = readEvidence(review, paragraph, range);
  return [clause ?? `第 ${paragraph + 1} 段`, page, quote];
}
