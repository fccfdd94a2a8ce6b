import type { BudgetKind, BudgetLine } from '../../model/facts.ts';
import type { SourceDocument, Table } from '../../model/source-document.ts';
import { coveringCell } from '../../text/covering-cell.ts';
import { foldText } from '../../text/fold.ts';
import { parseChineseAmount } from '../../text/chinese-numerals.ts';
import { classify } from '../indicators/classify.ts';
import type { Vocabularies } from '../vocabularies.ts';
import type { Passage } from './fact-passages.ts';

const money = /^(?:金额|费用|小计|合价|预算|总价|经费|报价|分项(?:金额|报价|合计))(?:（[^）]*）)?(?:[（(]?(?:元|万元)[）)]?)?$/u;
const names = /项目|内容|名称|类别|科目|费用(?:名称|项目|构成)|支出|事项/u;
const totals = /^(?:合计|总计|小计|总价|投标总价)/u;
/** 不含税金额, 增值税额: the price once more, without and with its tax. */
const taxed = /不含税(?:金额|价)/u;
const personnel = /工资|薪酬|人员(?:经费|费用|成本|费)|社会保险|社保|五险|公积金|劳务|福利|社工.{0,4}(?:补贴|待遇)/u;
const overhead = /管理费|税|办公|水电|房租|设备|督导|培训|审计|保险|不可预见|利润|评估费|差旅|交通/u;
const spoken = /(?:^|[、，；：（]|其中|包括|包含|含|用于)(?<name>[一-龥]{2,18}?)(?:为|：|共|合计|不低于|不超过)?(?<sum>(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)万?元)/gu;
/** What a sum of money in a list may be for. */
const purposes = /费|经费|资|薪|酬|成本|支出|保险|社保|公积金|税|补[贴助]|金$/u;

/** What the price is for, line by line: from a price table, or from a sentence that divides the price (其中人员经费8万元、活动经费3万元). */
export function readBudget(document: SourceDocument, passages: readonly Passage[], vocabularies: Vocabularies): readonly BudgetLine[] {
  for (const table of document.tables) {
    const lines = readTable(table, document, vocabularies);
    if (lines.length > 1) return lines;
  }
  for (const passage of passages) {
    if (!/其中|包括|包含|构成|用于/u.test(passage.text) || taxed.test(passage.text) || passage.section === 'liability') continue;
    const lines = [...passage.text.matchAll(spoken)].flatMap((match): readonly BudgetLine[] => {
      const name = (match.groups?.['name'] ?? '').replace(/^.*(?:其中|包括|包含|含|用于)/u, '');
      const amount = parseChineseAmount(match.groups?.['sum'] ?? '');
      if (amount === null || !purposes.test(name) || /总|服务费$|合同|违约|保证|人民币|[大小]写/u.test(name)) return [];
      return [{ name, amount, kind: kindOf(name, vocabularies), paragraph: passage.paragraph, range: passage.toOriginal([match.index, match.index + match[0].length]) }];
    });
    if (lines.length > 1) return lines;
  }
  return [];
}

function readTable(table: Table, document: SourceDocument, vocabularies: Vocabularies): readonly BudgetLine[] {
  const textAt = (row: number, column: number): string => (coveringCell(table, row, column)?.paragraphs ?? []).map((index) => foldText(document.paragraphs[index]?.text ?? '').text).join('');
  const heads = Array.from({ length: table.columns }, (_, column) => textAt(0, column));
  const sum = heads.findLastIndex((head) => money.test(head));
  const name = heads.findIndex((head, column) => names.test(head) && column !== sum);
  if (sum === -1 || name === -1) return [];
  const scale = /万元/u.test(heads[sum] ?? '') ? 10_000 : 1;
  return Array.from({ length: Math.max(0, table.rows - 1) }, (_, index) => index + 1).flatMap((row): readonly BudgetLine[] => {
    const [item, written, cell] = [textAt(row, name), textAt(row, sum), coveringCell(table, row, sum)];
    const value = /^[\d,.]+$/u.test(written) ? Number(written.replaceAll(',', '')) * scale : parseChineseAmount(written.replace(/^¥/u, ''));
    const paragraph = cell?.paragraphs[0];
    if (item === '' || totals.test(item) || value === null || !Number.isFinite(value) || value <= 0 || paragraph === undefined || cell?.row !== row) return [];
    return [{ name: item, amount: value, kind: kindOf(item, vocabularies, heads.map((_, column) => (column === name || column === sum ? '' : textAt(row, column))).join(' ')), paragraph, range: [0, document.paragraphs[paragraph]?.text.length ?? 0] }];
  });
}

/** `note`: what the other cells of the line say; asked where the name itself tells no kind of work (社会救助协办经费：入户核查、档案整理). */
function kindOf(name: string, vocabularies: Vocabularies, note = ''): BudgetKind {
  if (personnel.test(name)) return 'personnel';
  if (overhead.test(name)) return 'overhead';
  const [own, noted] = [classify(name, vocabularies), classify(note, vocabularies)];
  const kind = (own !== null && (noted === null || own.weight >= noted.weight) ? own : noted)?.class ?? null;
  return kind === 'administrative' ? 'administrative' : kind === 'support' ? 'overhead' : 'service';
}
