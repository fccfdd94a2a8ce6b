import type { AlignmentWords } from '../model/comparison.ts';
import type { Statement, SectionKind } from '../model/contract-outline.ts';
import type { Range } from '../model/source-document.ts';
import { overlaps } from './compared.ts';
import type { Text } from './compared.ts';
import type { Content } from './plain-words.ts';
import { readNumbers } from './read-numbers.ts';

/** One thing that the provider shall do, as a part of the sentence that lists it. */
export type DutyPiece = { readonly range: Range; readonly content: Content; readonly figures: ReadonlySet<string>; /** Says of itself that it comes on top, or may not be done. */ readonly added: boolean };

export type Duty = {
  readonly paragraph: number;
  /** The sentence without its number. */
  readonly range: Range;
  readonly content: Content;
  readonly figures: ReadonlySet<string>;
  readonly pieces: readonly DutyPiece[];
};

const listing: ReadonlySet<SectionKind> = new Set<SectionKind>(['service', 'indicators', 'provider-duties', 'staff']);
/** Sections in which only a sentence about the provider is a duty of his to do something. */
const speaking: ReadonlySet<SectionKind> = new Set<SectionKind>(['mutual-duties', 'acceptance', 'general', 'annex', 'unknown', 'confidentiality']);
/** Fewer signs of content say nothing that could be missed. */
const shortestItem = 3;
const shortestClause = 8;
/** What is added with 并 or 同时 is work of its own, however short, and so is what may not be done. */
const shortestAddition = 3;
const addition = /^[\s]*(?:并且?|同时|另外?|还应?|以及)(?!行)|不得|严禁|禁止/u;
/** Two to eight signs in front of the sentences of an item are its title. */
const longestTitle = 9;
/** A cell of a table that says less names a work, and its quantity stands beside it. */
const shortestCell = 10;
const condition = /(?:的|时|后)\s*$/u;
const parts = /[^、，,；;。：:！!？?]+|[、，,；;。：:！!？?]/gu;

/** What the provider shall do without a figure: sentences of duty lists that neither the indicators, the facts nor the catch-alls tell. */
export function readDuties(text: Text, { standards, notDuty, openWords, fields }: Pick<AlignmentWords, 'standards' | 'notDuty' | 'openWords' | 'fields'>): readonly Duty[] {
  const { document, outline } = text;
  const told = [
    ...text.indicators.filter(({ quantity }) => quantity !== null),
    // Who may be put in another's place is told as what is asked of the staff.
    ...text.open.filter(({ quote }) => openWords.test(quote) || !fields.staff.test(quote)),
    ...text.facts.deductions, ...text.facts.instalments,
  ];
  return outline.statements.flatMap((statement): readonly Duty[] => {
    if (!isDuty(statement, text)) return [];
    const { paragraph } = statement;
    const whole = document.paragraphs[paragraph]?.text ?? '';
    const range: Range = [Math.max(statement.range[0], outline.contexts[paragraph]?.textStart ?? 0), statement.range[1]];
    const sentence = whole.slice(...range);
    if (sentence.length <= longestTitle && whole.slice(range[1]).trim() !== '') return [];
    // Posts are told by their figures, and what is asked of them by that.
    if (statement.section === 'staff' && text.indicators.some((one) => one.quantity !== null && overlaps(one, { paragraph, range }))) return [];
    if (text.speaksOfBidding(sentence) || notDuty.test(sentence) || (document.paragraphs[paragraph]?.place.kind === 'cell' && sentence.length < shortestCell)) return [];
    const named = [...sentence.matchAll(standards)].map((match) => ({ paragraph, range: [range[0] + match.index, range[0] + match.index + match[0].length] as const }));
    const pieces = splitPieces(whole, range, text).filter((piece) => ![...told, ...named].some((one) => overlaps(one, { paragraph, range: piece.range })));
    return pieces.length === 0 ? [] : [{ paragraph, range, content: text.read(sentence), figures: readNumbers(sentence), pieces }];
  });
}

const needsLeave = /(?:未经|须经|不经|征得)[^，。；]{0,12}(?:同意|批准|许可)/u;

function isDuty({ paragraph, range, section, dutyOf }: Statement, { document, outline, isBidding, isAim }: Text): boolean {
  // What needs the purchaser's leave binds the provider.
  const bound = dutyOf !== 'purchaser' || needsLeave.test(document.paragraphs[paragraph]?.text.slice(...range) ?? '');
  if (!bound || outline.contexts[paragraph]?.heading === true || isBidding(paragraph) || isAim(paragraph)) return false;
  const place = document.paragraphs[paragraph]?.place;
  // A table of indicators is told by its figures.
  if (place?.kind === 'cell' && outline.indicatorTables.some(({ table, columns }) => table === place.table && columns.quantity !== null)) return false;
  return listing.has(section) || (speaking.has(section) && dutyOf === 'provider');
}

/** Items of a list that 、 parts may be short; what commas part must say something of its own. */
function splitPieces(whole: string, [from, to]: Range, { read }: Text): readonly DutyPiece[] {
  const pieces: DutyPiece[] = [];
  const found = [...whole.slice(from, to).matchAll(parts)];
  found.forEach((match, index) => {
    // On what condition is no work.
    if (condition.test(match[0]) && found[index + 1] !== undefined && found.length > 2) return;
    const content = read(match[0]);
    const listed = [found[index - 1]?.[0], found[index + 1]?.[0]].includes('、');
    const alone = found.length <= 2;
    const least = listed || alone ? shortestItem : addition.test(match[0]) ? shortestAddition : shortestClause;
    if (content.length < least) return;
    const lead = match[0].length - match[0].trimStart().length;
    pieces.push({ range: [from + match.index + lead, from + match.index + match[0].trimEnd().length], content, figures: readNumbers(match[0]), added: addition.test(match[0]) });
  });
  return pieces;
}
