import type { ContractOutline, SectionKind } from '../../model/contract-outline.ts';
import type { Facts } from '../../model/facts.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { DutyEntry, DutyGap, DutyList, DutyOverlap } from '../../model/measure.ts';
import type { Range, SourceDocument } from '../../model/source-document.ts';
import type { Parameters } from '../ratios/parameters.ts';
import { findFields } from './find-fields.ts';

type Read = { readonly indicators: readonly Indicator[]; readonly facts: Facts };
type Field = Parameters['duties']['fields'][number];

const silent: ReadonlySet<SectionKind> = new Set<SectionKind>(['title', 'preamble', 'legal-basis', 'background', 'definitions', 'qualification', 'bid-scoring', 'assessment-scoring', 'signature']);
const roles = ['purchaser', 'provider'] as const;

/** Who does what, by party and field; where a party that usually answers for a field says nothing; where both answer for one. */
export function listDuties(document: SourceDocument, outline: ContractOutline, read: Read, words: Parameters['duties']): DutyList {
  const said = outline.statements.flatMap((statement): readonly DutyEntry[] => {
    const { paragraph, range, dutyOf, section } = statement;
    const text = document.paragraphs[paragraph]?.text.slice(range[0], range[1]) ?? '';
    if (dutyOf === 'none' || silent.has(section) || outline.contexts[paragraph]?.heading === true || text.length < 6) return [];
    const places = findFields(text, words);
    const alone = places.length === 1;
    return places.map(({ field, range: [start, end] }) => ({
      bearer: dutyOf, field: field.id, paragraph, range: alone ? range : [range[0] + start, range[0] + end], quote: alone ? text : text.slice(start, end).trim(),
    }));
  });
  const entries = [...said, ...fromFigures(document, read, said, words.fields)].sort((a, b) => a.paragraph - b.paragraph || a.range[0] - b.range[0]);
  return { entries, gaps: findGaps(entries, words), overlaps: findOverlaps(entries, words) };
}

/** What stands in a table or a list names nobody, and is still somebody's duty: indicators the provider's, payments the purchaser's. */
function fromFigures(document: SourceDocument, { indicators, facts }: Read, said: readonly DutyEntry[], fields: readonly Field[]): readonly DutyEntry[] {
  const known = new Set(said.map(({ paragraph }) => paragraph));
  const quoteOf = (paragraph: number, [start, end]: Range): string => document.paragraphs[paragraph]?.text.slice(start, end) ?? '';
  const fieldFrom = (from: Field['from']): string | null => (from === undefined ? null : fields.find((field) => field.from === from)?.id ?? null);
  const entry = (bearer: DutyEntry['bearer'], field: string | null, { paragraph, range }: { readonly paragraph: number; readonly range: Range }): readonly DutyEntry[] =>
    field === null || known.has(paragraph) ? [] : [{ bearer, field, paragraph, range, quote: quoteOf(paragraph, range) }];
  return [
    ...indicators.flatMap((indicator) => entry('provider', fieldFrom(kindOf(indicator)), indicator)),
    ...facts.instalments.flatMap((instalment) => entry('purchaser', fieldFrom('payment'), instalment)),
  ];
}

function kindOf({ class: kind, method }: Indicator): Field['from'] {
  if (method?.id === 'reporting') return 'reporting';
  if (kind !== 'support') return kind;
  return method?.id === 'staff' ? 'staff' : undefined;
}

function bears(entries: readonly DutyEntry[], role: 'purchaser' | 'provider', field?: string): boolean {
  return entries.some(({ bearer, field: own }) => (bearer === role || bearer === 'both') && (field === undefined || own === field));
}

function findGaps(entries: readonly DutyEntry[], words: Parameters['duties']): readonly DutyGap[] {
  if (!bears(entries, 'purchaser')) return [{ bearer: 'purchaser', field: '', reason: words.empty_purchaser }];
  return roles.flatMap((bearer) => words.fields
    .filter(({ id, expected }) => expected.includes(bearer) && !bears(entries, bearer, id))
    .map(({ id }) => ({ bearer, field: id, reason: words.gap.replace('{field}', id) })));
}

function findOverlaps(entries: readonly DutyEntry[], words: Parameters['duties']): readonly DutyOverlap[] {
  return words.fields.filter(({ id, single }) => single && bears(entries, 'purchaser', id) && bears(entries, 'provider', id)).map(({ id }) => ({
    field: id, paragraphs: entries.filter(({ field }) => field === id).map(({ paragraph }) => paragraph), reason: words.overlap.replace('{field}', id),
  }));
}
