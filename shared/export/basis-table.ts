import type { Finding } from '../model/finding.ts';
import type { BasisEntry } from '../model/rule.ts';
import { cell, paragraph, table } from './paper/compose.ts';
import type { Block, PaperTable } from './paper/paper.ts';
import { formatDate } from './words.ts';

export function citeBasis({ name, article }: BasisEntry): string {
  return `《${name}》${article}`;
}

/** Every sentence of law that the findings rest on, once, in the order they are met: word for word, with what is known of its state. */
export function buildBasisTable(findings: readonly Finding[]): PaperTable {
  const entries = [...new Map(findings.flatMap(({ basis }) => basis.map((entry): [string, BasisEntry] => [entry.id, entry]))).values()];
  return table(
    [['文件和条款', 42], ['原文摘录', 58]],
    entries.map(({ name, issuer, number, article, quote, force, status }) => [
      cell(`《${name}》${article}`, `${issuer}；${number}；${force}`, `状态：${status}`), cell(quote),
    ]),
  );
}

/** What keeps an old quote from being taken for the law of today. */
export function basisNote(basisDate: string): Block {
  return paragraph('note', `以上文本最后一次逐字核对的日期是${formatDate(basisDate)}；正式使用前，请以官方数据库现行文本为准。`);
}
