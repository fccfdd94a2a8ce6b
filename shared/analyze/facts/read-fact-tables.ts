import type { EvaluationWeight, Instalment } from '../../model/facts.ts';
import type { Range, SourceDocument, Table } from '../../model/source-document.ts';
import { parseChineseAmount, parseChineseNumeral } from '../../text/chinese-numerals.ts';
import { foldText } from '../../text/fold.ts';

type Placed = { readonly text: string; readonly paragraph: number; readonly range: Range };

const totals = /^(?:合计|小计|总计|总分|满分|备注|注[：:]?|说明)/u;
const paid = /比例|金额|支付额|付款额|款额/u;
const occasion = /条件|时间|节点|阶段|时点/u;
const term = /(?<count>\d{1,3}|[一二三四五六七八九十]{1,4})个?(?<kind>工作日|自然日|日历日|日|天)(?:之?内|以内)/u;

/** A table of payments: 期次 | 付款条件 | 比例 | 金额. Empty where the document has none. `isPayment`: the paragraph stands in the chapter of payments. */
export function readInstalmentTable(document: SourceDocument, isPayment: (paragraph: number) => boolean): readonly Instalment[] {
  for (const table of document.tables) {
    const heads = headsOf(table, document);
    const sums = heads.flatMap((head, column) => (paid.test(head) ? [column] : []));
    const when = heads.findLastIndex((head, column) => occasion.test(head) && !sums.includes(column));
    if (sums.length === 0 || when === -1 || !(heads.some((head) => /付款|支付|拨付|期次|批次|款项/u.test(head)) || isPayment(table.cells[0]?.paragraphs[0] ?? -1))) continue;
    const found = rowsOf(table).flatMap((row): readonly Instalment[] => {
      if (totals.test(firstOf(table, document, row))) return [];
      const condition = cellAt(table, document, row, when);
      const cells = sums.flatMap((column) => {
        const cell = cellAt(table, document, row, column);
        return cell === null ? [] : [{ cell, share: readShare(cell.text), yuan: readYuan(cell.text, heads[column] ?? '') }];
      });
      const [share, yuan] = [cells.find((each) => each.share !== null), cells.find((each) => each.share === null && each.yuan !== null)];
      const placed = (share ?? yuan)?.cell;
      if (placed === undefined || condition === null) return [];
      const days = term.exec(condition.text)?.groups;
      return [{
        paragraph: placed.paragraph, range: placed.range, share: share?.share ?? null, amount: yuan?.yuan ?? null, condition: condition.text.slice(0, 40),
        days: days?.['count'] === undefined ? null : parseChineseNumeral(days['count']), workingDays: days?.['kind'] === '工作日', daysFrom: null,
      }];
    });
    if (found.length > 0) return found;
  }
  return [];
}

function readShare(text: string): number | null {
  const share = /^(\d{1,3}(?:\.\d+)?)%$/u.exec(text)?.[1];
  return share === undefined ? null : Number(share) / 100;
}

/** A table of marks: the points of each row, named by the cell that stands nearest before what is asked. */
export function readEvaluationTable(document: SourceDocument): readonly EvaluationWeight[] {
  for (const table of document.tables) {
    const heads = headsOf(table, document);
    const points = heads.findIndex((head) => /^(?:分值|权重|满分|标准分|分数|所占分值|权重（%）)$/u.test(head));
    const columnOf = (words: RegExp): number => heads.findIndex((head, column) => column !== points && words.test(head));
    const scored = columnOf(/(?:评分|扣分|计分|评价|考核|评估)?(?:标准|办法|细则)|评分|扣分|计分/u);
    const judged = scored === -1 ? columnOf(/(?:考核|评估)内容/u) : scored;
    if (points === -1 || judged === -1 || heads.some((head) => /单位|数量/u.test(head))) continue;
    const name = judged === 0 || /^(?:序号|编号)$/u.test(heads[judged - 1] ?? '') ? judged : judged - 1;
    const found = rowsOf(table).flatMap((row): readonly EvaluationWeight[] => {
      const [cell, named] = [cellAt(table, document, row, points), cellAt(table, document, row, name)];
      const weight = /^(\d{1,3}(?:\.\d+)?)[分%]?$/u.exec(cell?.text ?? '')?.[1];
      if (cell === null || named === null || weight === undefined || named.text === '' || /加分|附加|奖励/u.test(named.text) || totals.test(firstOf(table, document, row))) return [];
      return [{ name: named.text.slice(0, 20), weight: Number(weight), paragraph: cell.paragraph, range: cell.range }];
    });
    if (found.length > 1) return found;
  }
  return [];
}

function readYuan(text: string, head: string): number | null {
  if (/^[\d,.]+$/u.test(text)) return Number(text.replaceAll(',', '')) * (/万元/u.test(head) ? 10_000 : 1);
  return /元/u.test(text) ? parseChineseAmount(text.replace(/^¥/u, '')) : null;
}

const rowsOf = (table: Table): readonly number[] => Array.from({ length: Math.max(0, table.rows - 1) }, (_, index) => index + 1);
const headsOf = (table: Table, document: SourceDocument): readonly string[] => Array.from({ length: table.columns }, (_, column) => cellAt(table, document, 0, column)?.text ?? '');
const firstOf = (table: Table, document: SourceDocument, row: number): string => cellAt(table, document, row, 0)?.text ?? '';

/** The cell that begins in this row; one merged down from above says nothing new. */
function cellAt(table: Table, document: SourceDocument, row: number, column: number): Placed | null {
  const cell = table.cells.find((each) => each.row === row && each.column <= column && column < each.column + each.columnSpan);
  const paragraph = cell?.paragraphs[0];
  if (cell === undefined || paragraph === undefined) return null;
  const text = cell.paragraphs.map((index) => foldText(document.paragraphs[index]?.text ?? '').text).join('');
  return { text, paragraph, range: [0, document.paragraphs[paragraph]?.text.length ?? 0] };
}
