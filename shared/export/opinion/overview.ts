import type { Review } from '../../model/review.ts';
import type { Party } from '../../model/contract-outline.ts';
import type { Range } from '../../model/source-document.ts';
import { citePlace, readEvidence } from '../evidence.ts';
import { listFacts } from '../list-facts.ts';
import { cell, heading, paragraph, table } from '../paper/compose.ts';
import type { Block, PaperCell } from '../paper/paper.ts';
import { formatDate } from '../words.ts';
import type { OpinionOptions } from './opinion-options.ts';

const formats = { docx: 'Word 文档', pdf: 'PDF', doc: '旧版 Word 文档', ofd: 'OFD', text: '纯文本' } as const;
const kinds = { contract: '合同（协议）', tender: '采购文件', unknown: '没有认出类型' } as const;

/** 合同概况: what the contract says about itself, each line with the place it was read from. */
export function buildOverview(review: Review, { author, fileName, date }: OpinionOptions): readonly Block[] {
  const { document, outline, facts } = review;
  const pages = document.pages === null ? '' : `，${document.pages} 页`;
  return [
    heading(1, '合同概况'),
    paragraph('note', '合同没有写明的项目不列；出处为条款、页码和所据原文。'),
    table([['项目', 20], ['内容', 44], ['出处', 36]], [
      [cell('送审文件'), cell(`${fileName}（${formats[document.format]}${pages}）`), cell(kinds[outline.kind])],
      [cell('购买方'), ...partyCells(outline.parties.purchaser)],
      [cell('承接方'), ...partyCells(outline.parties.provider)],
      ...listFacts(facts).map(({ name, value, paragraph: index, range }) => [cell(name), cell(value), evidenceCell(review, index, range)]),
      [cell('编制和日期'), cell(`${author}，${formatDate(date)}`), cell('本意见书')],
    ]),
  ];
}

function partyCells({ name, usualWord }: Party): readonly PaperCell[] {
  return [cell(name ?? '文首没有写明'), cell(`文中称“${usualWord}”`)];
}

export function evidenceCell(review: Review, index: number, range: Range): PaperCell {
  const evidence = readEvidence(review, index, range);
  return cell(`${citePlace(evidence, index)}：“${evidence.quote}”`);
}
