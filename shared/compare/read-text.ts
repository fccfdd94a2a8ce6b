import type { AlignmentWords } from '../model/comparison.ts';
import type { ContractOutline, SectionKind } from '../model/contract-outline.ts';
import type { Finding } from '../model/finding.ts';
import { catchAllTypes } from '../model/rule.ts';
import type { FindingType } from '../model/rule.ts';
import type { ComparedDocument, Text } from './compared.ts';
import type { Passage } from './passages.ts';
import { readParts } from './sentence-parts.ts';
import type { Content, PlainWords } from './plain-words.ts';

const biddingSections: ReadonlySet<SectionKind> = new Set<SectionKind>(['qualification', 'bid-scoring']);
const neither: ReadonlySet<SectionKind> = new Set<SectionKind>(['title', 'preamble', 'signature']);

/** A document whose passages are not indexed yet: what is rare is known of both documents together. */
export type Draft = Omit<Text, 'passages' | 'parts' | 'bidding'> & { readonly owed: readonly Passage[]; readonly halves: readonly Passage[]; readonly aside: readonly Passage[] };

export function readText(compared: ComparedDocument, words: AlignmentWords, plain: PlainWords, role: 'contract' | 'tender'): Draft {
  const { document, outline, findings } = compared;
  // The same sentence is read for several questions.
  const known = new Map<string, Content>();
  const read: Text['read'] = (text) => {
    const content = known.get(text) ?? plain(text, outline.parties);
    known.set(text, content);
    return content;
  };
  const inBidding = chapterReader(outline, words.biddingChapter);
  const isBidding = (paragraph: number): boolean => biddingSections.has(outline.contexts[paragraph]?.section ?? 'unknown') || inBidding(paragraph);
  const isAim = chapterReader(outline, words.aimChapter);
  const speaksOfBidding = (sentence: string): boolean => role === 'tender' && words.biddingSentence.test(sentence);
  const owed: Passage[] = [];
  const aside: Passage[] = [];
  for (const { index, text } of document.paragraphs) {
    if (text.trim() === '' || neither.has(outline.contexts[index]?.section ?? 'unknown')) continue;
    (isBidding(index) ? aside : owed).push({ paragraph: index, text, content: read(text) });
  }
  const rows = readRows(compared);
  for (const { paragraph, text } of rows) (isBidding(paragraph) ? aside : owed).push({ paragraph, text, content: read(text) });
  return { ...compared, read, rows, isBidding, isAim, speaksOfBidding, open: findings.filter((one) => isOpen(one, words) && !isBidding(one.paragraph) && !isAim(one.paragraph) && !speaksOfBidding(one.quote)), owed, aside, halves: outline.statements.flatMap(({ paragraph, range }) => (isBidding(paragraph) ? [] : readHalves(paragraph, document.paragraphs[paragraph]?.text.slice(...range) ?? '', read))) };
}

const catchAlls: ReadonlySet<FindingType> = new Set<FindingType>(catchAllTypes.filter((type) => type !== 'personnel_control'));

/** A plain duty that only lacks its quantity is compared as a duty, and so is what it does to people. */
function isOpen({ type, level, quote }: Finding, { openWords }: AlignmentWords): boolean {
  if (!catchAlls.has(type) || level === 'info') return false;
  if (level === 'high') return true;
  return type === 'open_list' ? openWords.test(quote) : type !== 'unilateral_judgement';
}

function readHalves(paragraph: number, sentence: string, read: Text['read']): readonly Passage[] {
  return readParts(sentence).flatMap(({ text }) => (text.trim() === '' ? [] : [{ paragraph, text, content: read(text) }]));
}

/** What stands beside each other belongs together: a row says as much as a sentence. */
function readRows({ document }: ComparedDocument): Text['rows'] {
  const rows = new Map<string, { paragraph: number; text: string }>();
  for (const { index, text, place } of document.paragraphs) {
    if (place.kind !== 'cell' || text.trim() === '') continue;
    const key = `${place.table}:${place.row}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { paragraph: index, text });
    else row.text += `，${text}`;
  }
  return [...rows.values()];
}

/** A chapter is about what its heading says, with all that stands below it. */
function chapterReader({ clauses, contexts }: ContractOutline, heading: RegExp): (paragraph: number) => boolean {
  const chapters: boolean[] = [];
  for (const clause of clauses) {
    const above = clause.parent !== null && chapters[clause.parent] === true;
    chapters.push(above || (clause.heading && heading.test(clause.title)));
  }
  return (paragraph) => {
    const clause = contexts[paragraph]?.clause ?? null;
    return clause !== null && chapters[clause] === true;
  };
}
