import type { Finding } from '../model/finding.ts';
import type { BasisEntry } from '../model/rule.ts';
import { cell, paragraph, strong, table } from './paper/compose.ts';
import type { Block, PaperTable } from './paper/paper.ts';
import { formatDate } from './words.ts';

/** As colleagues cite it: 《政府采购法》第五十条. The full name stands in the table of the sentences. */
export function citeBasis({ name, article }: Pick<BasisEntry, 'name' | 'article'>): string {
  return `《${name.replace(/^中华人民共和国/, '').replace(/ 第.+编 .+$/, '')}》${article}`;
}

/** Each law once, with all the articles that are meant. */
export function citeAll(basis: readonly BasisEntry[]): string {
  return groupByLaw(basis).map((entries) => citeBasis({ name: entries[0]?.name ?? '', article: [...new Set(entries.map(({ article }) => article))].join('、') })).join('；');
}

function groupByLaw(basis: readonly BasisEntry[]): readonly (readonly BasisEntry[])[] {
  const laws = new Map<string, BasisEntry[]>();
  for (const entry of basis) laws.set(entry.name, [...(laws.get(entry.name) ?? []), entry]);
  return [...laws.values()];
}

/** Every sentence of law that the findings rest on, once, in the order they are met: word for word, with what is known of its state. */
export function buildBasisTable(findings: readonly Finding[]): PaperTable {
  const entries = [...new Map(findings.flatMap(({ basis }) => basis.map((entry): [string, BasisEntry] => [entry.id, entry]))).values()];
  return table(
    [['文件', 32], ['条款和原文摘录', 68]],
    groupByLaw(entries).map((group) => [
      cell(`《${group[0]?.name ?? ''}》`, [...new Set(group.map(({ issuer, number, force }) => `${issuer}；${number}；${force}`))].join('；'), `状态：${[...new Set(group.map(({ status }) => status))].join('；')}`),
      cell(...group.map(({ article, quote }) => [strong(`${article}　`), quote])),
    ]),
  );
}

/** What keeps an old quote from being taken for the law of today. */
export function basisNote(basisDate: string): Block {
  return paragraph('note', `以上文本最后一次逐字核对的日期是${formatDate(basisDate)}；正式使用前，请以官方数据库现行文本为准。`);
}
