import { join } from 'node:path';
import { repositoryRoot } from '#electron/backend/places.ts';
import type { Review } from '#shared/model/review.ts';
import type { RevisionPlan } from '#shared/model/revision.ts';
import { acceptAllPreferred, planRevisions } from '#shared/revise/index.ts';
import { reviewFile } from '../fixtures/review-file.ts';

export const sampleNames = ['01-乡镇社工站合同（自动编号）.docx', '02-未成年人保护合同（指标表）.docx', '03-采购需求（招标文件章节）.docx', '04-居家养老协议.pdf'] as const;

export const paperOptions = { author: '审查人甲', date: '2026-11-24', basisDate: '2026-11-23', fileName: '合同.docx', notes: [], notApplicable: [], effects: null } as const;

export async function reviewSample(name: (typeof sampleNames)[number]): Promise<{ readonly review: Review; readonly plan: RevisionPlan }> {
  const { review } = await reviewFile(join(repositoryRoot, 'samples', name));
  return { review, plan: planRevisions(review, acceptAllPreferred(review)) };
}
