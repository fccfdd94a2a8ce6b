import type { ContractOutline, SectionKind, Statement } from '../../model/contract-outline.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Message } from '../../model/message.ts';
import type { Paragraph, Range, SourceDocument } from '../../model/source-document.ts';
import { readPartyNames } from '../clauses/party-names.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { extractReadings, withClosing } from './extract-readings.ts';
import { findDesk, findDuties } from './find-duty.ts';
import type { PlacedDuty } from './find-duty.ts';
import { readLeadIns } from './lead-ins.ts';
import type { LeadIn } from './lead-ins.ts';
import { readText } from './reading-text.ts';
import type { ReadingText } from './reading-text.ts';
import { readRow } from './read-row.ts';
import { splitRecord } from './split-record.ts';
import { readTables } from './read-tables.ts';
import { buildDuty, buildIndicator, withUniqueIds } from './build-indicator.ts';

/** Sections whose numbers are never amounts of work. */
const silent: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'title', 'preamble', 'legal-basis', 'background', 'definitions', 'price', 'payment', 'term', 'purchaser-duties', 'liability', 'change', 'termination',
  'dispute', 'confidentiality', 'qualification', 'bid-scoring', 'signature',
]);

/** 满意率：服务对象92%，村委会90%: those who are asked, not those who owe. */
const rateHead = /^[^，。：:]{0,12}(?:指标(?=[：:])|[率度])(?:[：:]|[须应]?(?:不低于|不少于|达|≥|在))/u;

const itemNumber = /^[\s★▲*●◆■]*(?:第[一二三四五六七八九十百\d]{1,4}[条章项款、]?|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?(?!\d|[万元%])|\d{1,2}[.．、）)](?!\d)|[一二三四五六七八九十]{1,3}[、.．]|[①-⑳])[\s、]*/u;

/** Every indicator and unquantified duty of the document, in reading order, each with the words that decided its class; and what is amiss in its tables. */
export function measureIndicators(document: SourceDocument, outline: ContractOutline, vocabularies: Vocabularies): { readonly indicators: readonly Indicator[]; readonly messages: readonly Message[] } {
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
    const flat = readFlatRow(paragraph, vocabularies);
    if (flat) found.push(...flat);
    else found.push(...readParagraph(paragraph, text, byParagraph.get(paragraph.index) ?? [], outline, leadIns[paragraph.index] ?? null, vocabularies));
  }
  return { indicators: withUniqueIds(found.sort((a, b) => a.paragraph - b.paragraph || a.range[0] - b.range[0])), messages: tables.messages };
}

function readFlatRow(paragraph: Paragraph, vocabularies: Vocabularies): readonly Indicator[] | null {
  const flat = paragraph.place.kind === 'cell' ? null : splitRecord(paragraph.text);
  if (flat === null) return null;
  const { readings } = readRow(flat.row, { comparator: null, period: flat.period, scope: null }, vocabularies);
  return readings.length === 0 ? null : readings.map(({ reading, weight }) => buildIndicator(paragraph, [0, paragraph.text.length], reading, weight, vocabularies));
}

function readParagraph(paragraph: Paragraph, text: ReadingText, statements: readonly Statement[], outline: ContractOutline, leadIn: LeadIn | null, vocabularies: Vocabularies): readonly Indicator[] {
  const context = outline.contexts[paragraph.index];
  const fresh = withClosing({ header: '', period: leadIn?.period ?? null, announced: leadIn?.period ?? null, comparator: leadIn?.comparator ?? null }, text.text);
  const found: Indicator[] = [];
  let inherited = fresh;
  for (const statement of statements) {
    const bought = statement.section === 'purchaser-duties' || (statement.dutyOf === 'purchaser' && !rateHead.test(paragraph.text));
    if (silent.has(statement.section) && !bought) continue;
    const [from, to] = [text.toFolded(Math.max(statement.range[0], context?.textStart ?? 0)), text.toFolded(statement.range[1])];
    const whole = text.text.slice(from, to);
    const skipped = itemNumber.exec(whole)?.[0].length ?? 0;
    const stretch = whole.slice(skipped);
    const place = ([start, end]: Range): Range => text.toOriginal([from + skipped + start, from + skipped + end]);
    const build = ({ duty, range }: PlacedDuty): Indicator => buildDuty(paragraph, place(range), duty);
    // 甲方可将驻站社工抽调至便民大厅值守: the purchaser's right, the provider's work.
    if (bought) {
      found.push(...findDesk(stretch, vocabularies).map(build));
      continue;
    }
    const read = extractReadings(stretch, inherited, vocabularies);
    found.push(...read.readings.map((reading): Indicator => {
      const built = buildIndicator(paragraph, place([reading.start, reading.end]), reading, null, vocabularies);
      return reading.within === null ? built : { ...built, repeats: { kind: 'total', indicator: `${paragraph.index}:${place([reading.within, reading.within + 1])[0]}` } };
    }));
    inherited = /[。！？]$/u.test(stretch) ? fresh : read.inherited;
    if (context?.heading === true || statement.dutyOf === 'both') continue;
    const taken = read.readings.map(({ start, end }) => [start, end] as const);
    const duties = findDuties(stretch, statement.section, taken, vocabularies);
    found.push(...(duties.length + taken.length > 0 ? duties : findDesk(stretch, vocabularies)).map(build));
  }
  return found;
}
