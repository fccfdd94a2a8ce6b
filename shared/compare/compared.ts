import type { AlignmentWords, Side } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { Range } from '../model/source-document.ts';
import { citationAt } from '../text/clause-path.ts';
import type { Passages } from './passages.ts';
import type { Content, PlainWords, Weigh } from './plain-words.ts';

/** What is compared of a document: all that was read and measured before. */
export type ComparedDocument = Pick<Review, 'document' | 'outline' | 'indicators' | 'facts' | 'findings'>;

/** A document made ready: its text in pieces, and which of it is about bidding. */
export type Text = ComparedDocument & {
  /** Of what both parties will owe each other. */
  readonly passages: Passages;
  /** The same as parts of sentences. */
  readonly parts: Passages;
  /** About bidding only: nothing of it belongs into a contract. */
  readonly bidding: Passages;
  /** Rows of tables as one text each, by the paragraph of their first cell. */
  readonly rows: readonly { readonly paragraph: number; readonly text: string }[];
  /** Clauses that leave the work open, by the findings of the one document. */
  readonly open: readonly Finding[];
  readonly isBidding: (paragraph: number) => boolean;
  /** Under a heading that says what for and for whom. */
  readonly isAim: (paragraph: number) => boolean;
  /** A sentence about bidding among what the parties will owe: only a procurement document has such. */
  readonly speaksOfBidding: (sentence: string) => boolean;
  readonly read: (text: string) => Content;
};

export type Pair = { readonly contract: Text; readonly tender: Text; readonly words: AlignmentWords; readonly read: PlainWords; readonly weigh: Weigh };

type Placed = { readonly paragraph: number; readonly range: Range };

export function sideOf({ document, outline }: ComparedDocument, { paragraph, range }: Placed): Side {
  const found = document.paragraphs[paragraph];
  return { paragraph, range, quote: found?.text.slice(...range) ?? '', clause: citationAt(outline, paragraph), page: found?.page ?? null };
}

/** The words of a paragraph without its number. */
export function paragraphSide(text: ComparedDocument, paragraph: number): Side {
  const whole = text.document.paragraphs[paragraph]?.text ?? '';
  const start = text.outline.contexts[paragraph]?.textStart ?? 0;
  return sideOf(text, { paragraph, range: [start, whole.trimEnd().length] });
}

/** The sentence that a place stands in, its number left out; the place itself where no sentence holds it. */
export function sentenceAt({ outline }: ComparedDocument, { paragraph, range }: Placed): Placed {
  const sentence = outline.statements.find((one) => one.paragraph === paragraph && one.range[0] <= range[0] && range[0] < one.range[1]);
  if (sentence === undefined) return { paragraph, range };
  const start = Math.max(sentence.range[0], outline.contexts[paragraph]?.textStart ?? 0);
  return { paragraph, range: [start, sentence.range[1]] };
}

export function overlaps(a: Placed, b: Placed): boolean {
  return a.paragraph === b.paragraph && a.range[0] < b.range[1] && b.range[0] < a.range[1];
}
