import type { IndicatorTable, ParagraphContext, SectionKind } from '../model/contract-outline.ts';
import type { SourceDocument, Table } from '../model/source-document.ts';
import { coveringCell } from '../text/covering-cell.ts';
import { foldText } from '../text/fold.ts';
import { isOtherTable, readHeads, toColumns } from '../text/column-heads.ts';
import { headUnits, unitPattern } from '../text/units.ts';
import { completeColumns } from './column-contents.ts';

/** Tables in these sections score, price or qualify; their numbers are no amounts of work. */
const others: ReadonlySet<SectionKind> = new Set(['bid-scoring', 'assessment-scoring', 'qualification', 'price', 'payment', 'signature', 'liability']);
const mostHeaderRows = 3;
const floor = /最低|不(?:得)?[少低]于|至少|下限|以上为?.{0,8}起/u;

/** Every table that lists work by rows: something done, and how much of it or what is asked for. */
export function readIndicatorTables(document: SourceDocument, contexts: readonly ParagraphContext[]): readonly IndicatorTable[] {
  return document.tables.flatMap((table) => {
    const first = table.cells.find((cell) => cell.paragraphs.length > 0)?.paragraphs[0];
    const context = first === undefined ? undefined : contexts[first];
    if (context === undefined || others.has(context.section)) return [];
    const read = readHead(table, document);
    return read === null ? [] : [read];
  });
}

function readHead(table: Table, document: SourceDocument): IndicatorTable | null {
  const first = headRow(table, document);
  if (isOtherTable(first)) return null;
  for (let row = 0; row < Math.min(mostHeaderRows, table.rows - 1); row += 1) {
    const last = lastHeadRow(table, row);
    const read = last < table.rows - 1 ? readBelow(table, document, row, last) : null;
    if (read !== null) return read;
  }
  return readBelow(table, document, -1, -1);
}

/** The first row that parts the table into columns: a table of marks or payments is none of work, whatever its body looks like. */
function headRow(table: Table, document: SourceDocument): readonly string[] {
  for (let row = 0; row < Math.min(mostHeaderRows, table.rows); row += 1) {
    const texts = Array.from({ length: table.columns }, (_, column) => cellText(table, document, row, column));
    if (new Set(texts.filter((text) => text !== '')).size > 1) return texts;
  }
  return [];
}

/** A head may be two rows high: 数量 over 底线 and 天花板, the other heads merged downwards. */
function lastHeadRow(table: Table, row: number): number {
  const spans = table.cells.filter((cell) => cell.row === row && cell.columnSpan < table.columns);
  const merged = spans.some(({ columnSpan }) => columnSpan > 1) && spans.some(({ rowSpan }) => rowSpan > 1);
  return merged ? Math.min(row + Math.max(...spans.map(({ rowSpan }) => rowSpan)) - 1, row + mostHeaderRows - 1) : row;
}

/** `first` and `last` head row; -1 for a table without a head, which its cells alone must tell. */
function readBelow(table: Table, document: SourceDocument, first: number, last: number): IndicatorTable | null {
  const textsOf = (row: number): readonly string[] => Array.from({ length: table.columns }, (_, column) => cellText(table, document, row, column));
  const [heads, parents] = [last < 0 ? [] : textsOf(last), first === last ? [] : textsOf(first)];
  if (table.columns < 2 || isOtherTable(heads) || isOtherTable(parents) || heads.some((cell) => cell.length > 16)) return null;
  const rows = Array.from({ length: table.rows - last - 1 }, (_, index) => textsOf(last + 1 + index));
  const named = readHeads(heads);
  if (last >= 0 && (named.size === 0 || new Set(heads.filter((cell) => cell !== '')).size < 2)) return null;
  const found = completeColumns(named, { rows, heads, parents });
  if (last < 0 && !(found.has('unit') && found.has('quantity'))) return null;
  const columns = toColumns(found, heads);
  if (columns === null) return null;
  const around = surroundings(table, document);
  const quantity = columns.quantity === null ? '' : `${heads[columns.quantity] ?? ''}${parents[columns.quantity] ?? ''}`;
  const lead = columns.quantity === null ? `${heads[columns.floor ?? -1] ?? ''}${parents[columns.floor ?? -1] ?? ''}` : quantity;
  return {
    table: table.index, headerRows: last + 1, columns,
    comparator: floor.test(`${around} ${quantity}`) || columns.floor !== null ? '>=' : null,
    period: readPeriod(lead) ?? readPeriod(around),
    scope: readScope(lead) ?? readScope(around),
    unit: columns.unit === null ? readUnit(lead) : null,
  };
}

/** 具体指标见下表, 年度服务数量: a line that speaks of the table. 乙方每月探访不少于60人次 is a clause of its own. */
const announces = /[上下附本]表|表[中列内]|以下|如下|下列|下述|[：:]$/u;
const captions = /清单|一览|指标|任务|数量|服务量|单位|目标|内容/u;
const counted = new RegExp(`\\d[\\d,.]*(?:${unitPattern}|%)`, 'u');

/** The lines in front of a table, its last row and the note behind it: they say what holds for every row. */
function surroundings(table: Table, document: SourceDocument): string {
  const own = table.cells.flatMap((cell) => cell.paragraphs);
  const [first, last] = [Math.min(...own), Math.max(...own)];
  const before = document.paragraphs.slice(Math.max(0, first - 2), first)
    .filter(({ place, text }) => place.kind !== 'cell' && text.length < 90 && (announces.test(text.trim()) || (captions.test(text) && !counted.test(text))));
  const behind = document.paragraphs.slice(last + 1, last + 2).filter(({ text }) => /^(?:注|备注|说明|以上|上表)/u.test(text.trim()));
  const notes = table.cells.filter((cell) => cell.row === table.rows - 1)
    .flatMap((cell) => cell.paragraphs).map((index) => document.paragraphs[index]).filter((each) => each !== undefined && /以上|上述|本表|上表|表列/u.test(each.text));
  return [...before, ...notes, ...behind].map((paragraph) => foldText(paragraph?.text ?? '').text).join(' ');
}

/** 人数, 户数, 数量（例）: the head names the unit that the cells leave out. */
function readUnit(head: string): string | null {
  const bracketed = new RegExp(`[（(](?:单位[：:]?)?(${unitPattern}|%)[）)]$`, 'u').exec(head)?.[1];
  return bracketed ?? headUnits.find(([word]) => head.includes(word))?.[1] ?? null;
}

/** 每站每年数量, 每个社区服务指标如下: the places that the amounts are for, each. */
function readScope(text: string): string | null {
  return /每(?:一)?个?(?<place>(?:社工|服务)?(?:站点|站)|村|社区|乡镇|镇|街道)(?:每?[年月]|年度|每季度?|的|最低|基础|服务|工作|任务)*(?:数量|数|指标|任务|服务量|目标|清单|次数|场次)/u.exec(text)?.groups?.['place'] ?? null;
}

function readPeriod(text: string): string | null {
  if (/(?:合同|服务|项目)(?:履行|服务)?(?:期内|期限内|周期|期间)|全周期|合同期/u.test(text)) return '合同期';
  if (/半年(?!以)/u.test(text)) return '半年';
  if (/季度/u.test(text)) return '季度';
  if (/每月|月度|\/月/u.test(text)) return '月';
  if (/年度|全年|每年|一年|\/年/u.test(text)) return '年';
  return null;
}

function cellText(table: Table, document: SourceDocument, row: number, column: number): string {
  return (coveringCell(table, row, column)?.paragraphs ?? []).map((index) => foldText(document.paragraphs[index]?.text ?? '').text).join('').replace(/\s/gu, '');
}
