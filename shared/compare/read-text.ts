import type { AlignmentWords } from '../model/comparison.ts';
import type { ContractOutline, SectionKind } from '../model/contract-outline.ts';
import type { Finding } from '../model/finding.ts';
import { catchAllTypes } from '../model/rule.ts';
import type { FindingType } from '../model/rule.ts';
import type { ComparedDocument, Text } from './compared.ts';
import { indexPassages } from './passages.ts';
import type { Passage } from './passages.ts';
import type { PlainWords } from './plain-words.ts';

const biddingSections: ReadonlySet<SectionKind> = new Set<SectionKind>(['qualification', 'bid-scoring']);
const neither: ReadonlySet<SectionKind> = new Set<SectionKind>(['title', 'preamble', 'signature']);

export function readText(compared: ComparedDocument, words: AlignmentWords, plain: PlainWords, role: 'contract' | 'tender'): Text {
  const { document, outline, findings } = compared;
  const read: Text['read'] = (text) => plain(text, outline.parties);
  const inBidding = chapterReader(outline, words.biddingChapter);
  const isBidding = (paragraph: number): boolean => biddingSections.has(outline.contexts[paragraph]?.section ?? 'unknown') || inBidding(paragraph);
  const isAim = chapterReader(outline, words.aimChapter);
  const speaksOfBidding = (sentence: string): boolean => role === 'tender' && words.biddingSentence.test(sentence);
  const owed: Passage[] = [];
  const bidding: Passage[] = [];
  for (const { index, text } of document.paragraphs) {
    if (text.trim() === '' || neither.has(outline.contexts[index]?.section ?? 'unknown')) continue;
    (isBidding(index) ? bidding : owed).push({ paragraph: index, content: read(text) });
  }
  const rows = readRows(compared);
  for (const { paragraph, text } of rows) (isBidding(paragraph) ? bidding : owed).push({ paragraph, content: read(text) });
  return { ...compared, read, rows, isBidding, isAim, speaksOfBidding, open: findings.filter((one) => isOpen(one, words) && !isBidding(one.paragraph) && !isAim(one.paragraph) && !speaksOfBidding(one.quote)), passages: indexPassages(owed), bidding: indexPassages(bidding) };
}

const catchAlls: ReadonlySet<FindingType> = new Set<FindingType>(catchAllTypes.filter((type) => type !== 'personnel_control'));

/** A plain duty that only lacks its quantity is compared as a duty, and so is what it does to people. */
function isOpen({ type, level, quote }: Finding, { openWords }: AlignmentWords): boolean {
  if (!catchAlls.has(type) || level === 'info') return false;
  if (level === 'high') return true;
  return type === 'open_list' ? openWords.test(quote) : type !== 'unilateral_judgement';
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
