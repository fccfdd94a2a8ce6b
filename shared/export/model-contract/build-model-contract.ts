import { writeAmountInWords } from '../../text/amount-in-words.ts';
import { cell, paragraph, plainHeading, table } from '../paper/compose.ts';
import type { Block, Paper, PaperCell, Span } from '../paper/paper.ts';
import type { PaperOptions } from '../paper-options.ts';
import { formatCount } from '../../text/figures.ts';
import { classNames } from '../words.ts';
import type { ContractFigures, ContractIndicator } from './contract-figures.ts';
import type { ContractText } from './contract-text.ts';

type Fill = (text: string) => readonly Span[];

/** A contract without open ends, with the user's figures; what is not known is a field to fill in. Clauses and items number themselves. */
export function buildModelContract(text: ContractText, figures: ContractFigures, { author, date }: Pick<PaperOptions, 'author' | 'date'>): Paper {
  const fill = createFill(figures);
  return {
    title: text.title,
    subtitle: text.subtitle,
    author, date, orientation: 'portrait', numbering: 'contract', contents: false,
    blocks: [
      ...text.opening.map((line) => paragraph('body', ...fill(line))),
      ...text.clauses.flatMap(({ title, items }): readonly Block[] => [
        { kind: 'heading', level: 1, text: title, numbered: true },
        ...items.flatMap((item): readonly Block[] => (typeof item === 'string'
          ? [{ kind: 'item', level: 2, spans: fill(item) }]
          : [{ kind: 'item', level: 2, spans: fill(item.text) }, ...item.list.map((entry): Block => ({ kind: 'item', level: 3, spans: fill(entry) }))])),
      ]),
      { kind: 'signature', columns: text.signature },
      ...text.annexes.flatMap((annex): readonly Block[] => [
        { kind: 'page-break' }, plainHeading(1, annex.title), buildAnnex(annex, figures.indicators, fill), paragraph('note', ...fill(annex.note)),
      ]),
    ],
  };
}

function buildAnnex(annex: ContractText['annexes'][number], indicators: readonly ContractIndicator[], fill: Fill): Block {
  if ('form' in annex) return table([[null, 32], [null, 68]], annex.form.map((label) => [cell(label), cell('　\n　')]));
  const columns = annex.columns.map((title, at): readonly [string, number] => [title, annex.widths[at] ?? 1]);
  return table(columns, 'rows' in annex ? annex.rows.map((row) => row.map((words) => cell(fill(words)))) : scheduleRows(indicators));
}

/** Number, class, item, clients, amount, standard, evidence, hours, cost, help of the purchaser. */
function scheduleRows(indicators: readonly ContractIndicator[]): readonly (readonly PaperCell[])[] {
  const rows = indicators.length > 0 ? indicators : usualRows;
  return rows.map(({ class: kind, item, quantity, hours }, at) => [
    cell(String(at + 1)), cell(classNames[kind]), cell(item), field, quantity === '' ? field : cell(quantity),
    field, field, hours === null ? field : cell(`${hours}小时`), field, field,
  ]);
}

/** What a station does in most places; numbers are for the parties to agree. */
const usualRows: readonly ContractIndicator[] = [
  { class: 'professional', item: '个案服务', quantity: '', hours: null },
  { class: 'professional', item: '小组工作', quantity: '', hours: null },
  { class: 'professional', item: '社区活动', quantity: '', hours: null },
  { class: 'professional', item: '重点对象探访', quantity: '', hours: null },
  { class: 'professional', item: '志愿者培育', quantity: '', hours: null },
  { class: 'administrative', item: '协助救助对象入户走访', quantity: '', hours: null },
];

/** The head of the table says what belongs here. */
const field: PaperCell = [[{ text: '', mark: 'blank' }]];

function createFill({ amount, months, staff, certified, stations, purchaser, provider }: ContractFigures): Fill {
  const count = (value: number | null): string | null => (value === null ? null : formatCount(value));
  const known = new Map<string, readonly [value: string | null, label: string]>([
    ['purchaser', [purchaser, '购买方名称']], ['provider', [provider, '承接方名称']],
    ['amount', [count(amount), '合同金额']], ['amountInWords', [amount === null || amount >= 1e8 ? null : writeAmountInWords(amount), '大写金额']],
    ['months', [count(months), '月数']], ['staff', [count(staff), '人数']], ['certified', [count(certified), '持证人数']], ['stations', [count(stations), '站点数']],
  ]);
  return (text) => text.split(/(\{[^{}]+\})/).filter((piece) => piece !== '').map((piece): Span => {
    if (!piece.startsWith('{')) return { text: piece };
    const name = piece.slice(1, -1);
    const [value, label] = known.get(name) ?? [null, name];
    return value === null ? { text: label, mark: 'blank' } : { text: value };
  });
}
