import type { ContractOutline, SectionKind, Statement } from '../../model/contract-outline.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Paragraph, Range, SourceDocument } from '../../model/source-document.ts';
import { readPartyNames } from '../clauses/matching-text.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { extractReadings } from './extract-readings.ts';
import type { Inherited } from './reading.ts';
import { findDuties } from './find-duty.ts';
import { readLeadIns } from './lead-ins.ts';
import type { LeadIn } from './lead-ins.ts';
import { readText } from './reading-text.ts';
import type { ReadingText } from './reading-text.ts';
import { readRow, splitPipes } from './read-row.ts';
import { readTables } from './read-tables.ts';
import { buildDuty, buildIndicator, withUniqueIds } from './build-indicator.ts';

/** Sections whose numbers are never amounts of work. */
const silent: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'title', 'preamble', 'legal-basis', 'background', 'definitions', 'price', 'payment', 'term', 'purchaser-duties', 'liability', 'change', 'termination',
  'dispute', 'confidentiality', 'qualification', 'bid-scoring', 'signature',
]);

/** 满意率：服务对象92%，村委会90%: those who are asked, not those who owe. */
const rateHead = /^[^，。：:]{0,8}[率度][：:]/u;

const itemNumber = /^[\s★▲*●◆■]*(?:第[一二三四五六七八九十百\d]{1,4}[条章项款、]?|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?(?!\d|[万元%])|\d{1,2}[.．、）)](?!\d)|[一二三四五六七八九十]{1,3}[、.．]|[①-⑳])[\s、]*/u;

/** Every indicator and unquantified duty of the document, in reading order, each with the words that decided its class. */
export function measureIndicators(document: SourceDocument, outline: ContractOutline, vocabularies: Vocabularies): readonly Indicator[] {
  const names = readPartyNames(outline.parties, vocabularies.partyWords);
  const texts = document.paragraphs.map(({ text }) => readText(text, names));
  const leadIns = readLeadIns(document, outline, texts);
  const tables = readTables(document, outline, texts, vocabularies);
  const found: Indicator[] = [...tables.indicators];
  const byParagraph = new Map<number, Statement[]>();
  for (const statement of outline.statements) byParagraph.set(statement.paragraph, [...(byParagraph.get(statement.paragraph) ?? []), statement]);
  for (const paragraph of document.paragraphs) {
    const text = texts[paragraph.index];
    if (text === undefined || tables.taken.has(paragraph.index)) continue;
    const pipes = readPipes(paragraph, text, vocabularies);
    if (pipes) found.push(...pipes);
    else found.push(...readParagraph(paragraph, text, byParagraph.get(paragraph.index) ?? [], outline, leadIns[paragraph.index] ?? null, vocabularies));
  }
  return withUniqueIds(found.sort((a, b) => a.paragraph - b.paragraph || a.range[0] - b.range[0]));
}

function readPipes(paragraph: Paragraph, text: ReadingText, vocabularies: Vocabularies): readonly Indicator[] | null {
  const row = splitPipes(text.text);
  if (row === null) return null;
  const range: Range = [0, paragraph.text.length];
  return readRow(row, { comparator: null, period: null }, vocabularies).map(({ reading, weight }) => buildIndicator(paragraph, range, reading, weight, vocabularies));
}

function readParagraph(paragraph: Paragraph, text: ReadingText, statements: readonly Statement[], outline: ContractOutline, leadIn: LeadIn | null, vocabularies: Vocabularies): readonly Indicator[] {
  const context = outline.contexts[paragraph.index];
  const fresh: Inherited = { header: '', period: leadIn?.period ?? null, comparator: leadIn?.comparator ?? null };
  const found: Indicator[] = [];
  let inherited = fresh;
  for (const statement of statements) {
    if (silent.has(statement.section) || (statement.dutyOf === 'purchaser' && !rateHead.test(paragraph.text))) continue;
    const [from, to] = [text.toFolded(Math.max(statement.range[0], context?.textStart ?? 0)), text.toFolded(statement.range[1])];
    const whole = text.text.slice(from, to);
    const skipped = itemNumber.exec(whole)?.[0].length ?? 0;
    const stretch = whole.slice(skipped);
    const place = ([start, end]: Range): Range => text.toOriginal([from + skipped + start, from + skipped + end]);
    const read = extractReadings(stretch, inherited, vocabularies);
    found.push(...read.readings.map((reading) => buildIndicator(paragraph, place([reading.start, reading.end]), reading, null, vocabularies)));
    inherited = /[。！？]$/u.test(stretch) ? fresh : read.inherited;
    if (context?.heading === true || statement.dutyOf === 'both') continue;
    const taken = read.readings.map(({ start, end }) => [start, end] as const);
    const duties = findDuties(stretch, statement.section, taken, vocabularies);
    found.push(...duties.map(({ duty, range }) => buildDuty(paragraph, place(range), duty)));
  }
  return found;
}
