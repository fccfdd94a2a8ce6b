import type { Review } from '../../model/review.ts';
import type { Party } from '../../model/contract-outline.ts';
import type { Range } from '../../model/source-document.ts';
import { citePlace, readEvidence } from '../evidence.ts';
import { summarizeComparison } from '../list-differences.ts';
import { listFacts } from '../list-facts.ts';
import type { FactLine } from '../list-facts.ts';
import { cell, heading, table } from '../paper/compose.ts';
import type { Block, PaperCell } from '../paper/paper.ts';
import { formatDate } from '../words.ts';
import type { OpinionOptions } from './opinion-options.ts';

const formats = { docx: 'Word 文档', pdf: 'PDF', doc: '旧版 Word 文档', ofd: 'OFD', text: '纯文本' } as const;
const kinds = { contract: '合同（协议）', tender: '采购文件', unknown: '没有认出类型' } as const;

/** 合同概况: what the contract says about itself, each line with the place it was read from. */
export function buildOverview(review: Review, { author, fileName, date }: OpinionOptions): readonly Block[] {
  const { document, outline, facts, comparison } = review;
  const pages = document.pages === null ? '' : `，${document.pages} 页`;
  return [
    heading(1, '合同概况'),
    table([['项目', 17], ['内容', 47], ['出处', 36]], [
      [cell('送审文件'), cell(`${fileName}（${formats[document.format]}${pages}）`), cell(kinds[outline.kind])],
      [cell('购买方'), ...partyCells(outline.parties.purchaser)],
      [cell('承接方'), ...partyCells(outline.parties.provider)],
      ...joinLines(listFacts(facts)).map((lines) => [cell(lines[0]?.name.replace(/[：第].*$/, '') ?? ''), cell(...lines.map(describeLine)), cell(...lines.map(({ paragraph: index, range }) => evidenceOf(review, index, range)))]),
      ...(comparison === null ? [] : [[cell('比对的采购文件'), cell(comparison.companion.fileName), cell(summarizeComparison(comparison))]]),
      [cell('编制和日期'), cell(`${author}，${formatDate(date)}`), cell('本意见书')],
    ]),
  ];
}

function partyCells({ name, usualWord }: Party): readonly PaperCell[] {
  return [cell(name ?? '文首没有写明'), cell(`文中称“${usualWord}”`)];
}

/** Instalments, weights and budget lines are one thing each. */
function joinLines(lines: readonly FactLine[]): readonly (readonly FactLine[])[] {
  const joined = new Map<string, FactLine[]>();
  for (const line of lines) {
    const key = line.name.replace(/[：第].*$/, '');
    joined.set(key, [...(joined.get(key) ?? []), line]);
  }
  return [...joined.values()];
}

function describeLine({ name, value }: FactLine): string {
  const part = /：(.+)$/.exec(name)?.[1];
  return part === undefined ? value : `${part} ${value}`;
}

const longestQuote = 24;

/** The place, and the words where they are few: who reads a paper wants to find them, not to read them again. */
export function evidenceOf(review: Review, index: number, range: Range): string {
  const evidence = readEvidence(review, index, range);
  const quote = evidence.quote.replace(/^[，,、；;。：:\s]+|[，,、；;。：:\s]+$/g, '');
  return `${citePlace(evidence, index)}：“${quote.length > longestQuote ? `${quote.slice(0, longestQuote)}……` : quote}”`;
}
