import type { Review } from '../../model/review.ts';
import type { RevisionPlan } from '../../model/revision.ts';
import { readBlanks } from '../../text/blanks.ts';
import { citePlace, readEvidence } from '../evidence.ts';
import { cell, heading, paragraph, table } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import { isRevised, listRevisions, suggestedCell } from '../revision-rows.ts';

/** 修改建议: old and new words side by side, as the redline has them. */
export function buildRevisionsSection(review: Review, plan: RevisionPlan): readonly Block[] {
  const rows = listRevisions(review, plan).filter(isRevised);
  const blanks = readBlanks(plan.edits.map(({ text }) => text).join('\n'));
  if (rows.length === 0) return [heading(1, '修改建议'), paragraph('body', review.findings.length === 0 ? '没有需要修改的文字。' : '没有写入修改的文字，各项意见见问题清单。')];
  return [
    heading(1, '修改建议'),
    paragraph('body', `建议修改 ${rows.length} 处。原文栏中划去的是建议删去的文字，建议文本栏中加粗的是建议写入的文字。`),
    table(
      [['条款、页码', 17, 'center'], ['原文', 41], ['建议文本', 42]],
      rows.map((row) => [cell(...citePlace(readEvidence(review, row.paragraph), row.paragraph).split('，')), cell(row.original), suggestedCell(review, row)]),
    ),
    ...(blanks.length === 0 ? [] : [paragraph('body', `建议文本中还有待双方商定后填写的内容：${blanks.join('、')}。`)]),
  ];
}
