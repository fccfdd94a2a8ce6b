import type { Review } from '../../model/review.ts';
import type { Decisions, RevisionPlan } from '../../model/revision.ts';
import type { Block, Paper } from '../paper/paper.ts';
import { buildAppendix } from './appendix.ts';
import { buildConclusion } from './conclusion.ts';
import { buildDutiesSection } from './duties.ts';
import { buildFindingsSection } from './findings.ts';
import { buildIndicatorsSection } from './indicators.ts';
import { buildMoneySection } from './money.ts';
import type { OpinionOptions } from './opinion-options.ts';
import { buildOverview } from './overview.ts';
import { buildRevisionsSection } from './revisions.ts';
import { buildStrengths } from './strengths.ts';

/**
 * 审查意见书: what a review says to people who sign, in the order they read it. Every figure comes with its evidence or its arithmetic;
 * a contract without findings gets the same paper. `plan` is what the redline of the same decisions would write.
 */
export function buildOpinion(review: Review, decisions: Decisions, plan: RevisionPlan, options: OpinionOptions): Paper {
  const { document, outline } = review;
  return {
    title: '合同审查意见书',
    subtitle: document.title ?? outline.parties.purchaser.name ?? options.fileName,
    author: options.author,
    date: options.date,
    orientation: 'portrait',
    numbering: 'official',
    contents: true,
    blocks: [
      ...buildOverview(review, options),
      ...buildConclusion(review),
      ...buildFindingsSection(review, decisions),
      ...buildIndicatorsSection(review, options.effects),
      ...buildMoneySection(review),
      ...buildDutiesSection(review),
      ...buildStrengths(review),
      ...buildRevisionsSection(review, plan),
      signature,
      { kind: 'page-break' },
      ...buildAppendix(review, options),
    ],
  };
}

const signature: Block = {
  kind: 'signature',
  columns: [['审查人（签名）：', '复核人（签名）：'], ['审查单位（盖章）：', '日期：　　　年　　月　　日']],
};
