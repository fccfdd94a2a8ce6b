import type { Review } from '../../model/review.ts';
import type { RevisionPlan } from '../../model/revision.ts';
import { adviceParts } from '../../text/advice-parts.ts';
import { basisNote, buildBasisTable, citeAll } from '../basis-table.ts';
import { describeWording, proposalsOf } from '../decision-words.ts';
import { citePlace, readEvidence } from '../evidence.ts';
import { cell, paragraph, strong, table } from '../paper/compose.ts';
import type { Block, Paper, PaperCell, Span } from '../paper/paper.ts';
import type { PaperOptions } from '../paper-options.ts';
import { isRevised, listRevisions, suggestedCell } from '../revision-rows.ts';
import type { RevisionRow } from '../revision-rows.ts';
import { formatDate, levelNames } from '../words.ts';

/** 修改建议对照表: what the redline says, for originals into which nothing can be written. */
export function buildRevisionTable(review: Review, plan: RevisionPlan, { author, date, basisDate }: PaperOptions): Paper {
  const rows = listRevisions(review, plan);
  const edited = rows.filter(isRevised).length;
  const { document, outline } = review;
  const blocks: readonly Block[] = rows.length === 0
    ? [paragraph('body', '没有需要修改的条款。签订前仍请人工通读全文。')]
    : [
      paragraph('body', `共 ${rows.length} 处：建议修改文字 ${edited} 处，仅提出意见 ${rows.length - edited} 处。${edited === 0 ? '' : '“原文”栏中划去的是建议删去的文字，“建议文本”栏中加粗的是建议写入的文字；【待填：…】由双方商定后填写。'}`),
      table(
        [['序号', 6, 'center'], ['条款', 11, 'center'], ['原文', 25], ['问题', 28], ['建议文本', 30], ['依据', 20]],
        rows.map((row, at) => [cell(String(at + 1)), ...rowCells(review, row)]),
      ),
      paragraph('caption', '依据摘录'),
      buildBasisTable(rows.flatMap(({ findings }) => findings)),
      basisNote(basisDate),
      paragraph('note', '本表是审查意见，供双方协商，不是法律意见。'),
    ];
  return {
    title: '修改建议对照表',
    subtitle: document.title ?? outline.parties.purchaser.name,
    author, date, orientation: 'landscape', numbering: 'official', contents: false,
    blocks: [...blocks, { kind: 'signature', columns: [[`编制：${author}`], ['复核：'], [`日期：${formatDate(date)}`]] }],
  };
}

function rowCells(review: Review, row: RevisionRow): readonly PaperCell[] {
  const { paragraph: index, original, findings } = row;
  return [
    cell(citePlace(readEvidence(review, index), index)),
    cell(original),
    cell(...findings.flatMap(({ title, level, message }) => [[strong(`［${levelNames[level]}］${title}`)], message])),
    isRevised(row) ? suggestedCell(review, row) : advice(review, row),
    cell(citeAll(findings.flatMap(({ basis }) => basis))),
  ];
}

/** Where the text stays: what to do, and the wordings that would be at hand. */
function advice(review: Review, { findings }: Pick<RevisionRow, 'findings'>): PaperCell {
  return cell('（本处只提意见，不改文字）', ...findings.flatMap((finding): readonly (readonly (string | Span)[])[] => [
    [`建议：${adviceParts(finding, review.role).own}`],
    ...proposalsOf(review, finding).slice(0, 1).map((proposal) => [`可以${proposal.action === 'replace' ? '改为：' : ''}${describeWording(proposal)}`]),
  ]));
}
