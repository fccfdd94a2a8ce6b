import type { Difference } from '../model/comparison.ts';
import type { Range } from '../model/source-document.ts';
import { paragraphSide, sideOf } from './compared.ts';
import type { Pair, Text } from './compared.ts';
import { isSaid } from './passages.ts';
import type { Nearest } from './passages.ts';
import type { Placement } from './place-left-out.ts';
import { readDuties } from './read-duties.ts';
import type { Duty } from './read-duties.ts';

/** A passage that has this much of a sentence is about the same thing. */
const sameTopic = 0.25;

const mostOf = 0.6;

type Lost = { readonly duty: Duty; readonly range: Range; readonly near: number | null };

/** How many of each side there are, and how many of them the other has. */
export type Tally = { readonly matched: number; readonly compared: number };
export type Tallied = { readonly differences: readonly Difference[]; readonly ours: Tally; readonly theirs: Tally };

/** Duties of the one document that no passage of the other holds, item by item. */
export function compareDuties({ contract, tender, words }: Pair, placement: Placement): Tallied {
  const kindOf = (quote: string): 'staff' | 'duty' => (words.fields.staff.test(quote) ? 'staff' : 'duty');
  const ours = readDuties(contract, words);
  const theirs = readDuties(tender, words);
  const added = ours.flatMap((duty) => findLost(duty, contract, tender, words));
  const leftOut = theirs.flatMap((duty) => findLost(duty, tender, contract, words));
  return {
    differences: [
      ...added.map((lost): Difference => {
        const side = sideOf(contract, { paragraph: lost.duty.paragraph, range: lost.range });
        return {
          kind: kindOf(side.quote), way: 'added', subject: shorten(side.quote), ours: side, anchor: side, values: null,
          theirs: lost.near === null ? null : paragraphSide(tender, lost.near), promised: isPromised(lost, contract, tender, words),
        };
      }),
      ...leftOut.map((lost): Difference => {
        const side = sideOf(tender, { paragraph: lost.duty.paragraph, range: lost.range });
        const near = lost.near === null ? null : paragraphSide(contract, lost.near);
        return { kind: kindOf(side.quote), way: 'left-out', subject: shorten(side.quote), ours: near, theirs: side, anchor: near ?? placement.behind(lost.duty.paragraph), values: null, promised: false };
      }),
    ],
    ours: tally(ours, added), theirs: tally(theirs, leftOut),
  };
}

function tally(duties: readonly Duty[], lost: readonly Lost[]): Tally {
  return { matched: duties.filter((duty) => !lost.some((one) => one.duty === duty)).length, compared: duties.length };
}

/** The items of a duty that the other document does not have; neighbours together. */
function findLost(duty: Duty, own: Text, other: Text, { found, common }: Pair['words']): readonly Lost[] {
  const lost = duty.pieces.filter(({ content, figures, range }) => !isSaid(other.passages.nearest(content, figures), found) && !other.parts.isTold(content) && !isCommon(own.document.paragraphs[duty.paragraph]?.text.slice(...range) ?? '', other, common));
  if (lost.length === 0) return [];
  const near = other.passages.nearest(duty.content, duty.figures);
  const topic = near !== null && near.coverage >= sameTopic ? near.paragraph : null;
  if (near !== null && (near.coverage >= wholeFound(duty, lost, found) || hasFigures(duty, lost, near, found))) return [];
  if (lost.length === duty.pieces.length) return [{ duty, range: duty.range, near: topic }];
  const ranges: Range[] = [];
  let last = -2;
  for (const piece of lost) {
    const index = duty.pieces.indexOf(piece);
    const before = ranges.at(-1);
    if (before !== undefined && index === last + 1) ranges[ranges.length - 1] = [before[0], piece.range[1]];
    else ranges.push(piece.range);
    last = index;
  }
  return ranges.map((range) => ({ duty, range, near: topic }));
}

/** Both documents say something of the kind, each in its own words. */
export function isCommon(piece: string, { passages }: Text, common: readonly RegExp[]): boolean {
  return common.some((one) => one.test(piece) && passages.list.some(({ text }) => one.test(text)));
}

/** The same figures in one passage say the same in other words; but not what the sentence adds. */
function hasFigures({ pieces, figures }: Duty, lost: Duty['pieces'], near: Nearest, found: number): boolean {
  return figures.size > 1 && near.sameFigures && isSaid(near, found) && lost.length === pieces.length && lost.every(({ added }) => !added);
}

/** A short sentence is found as a whole even where its pieces stand in another order; but not what a sentence adds to something told elsewhere. */
function wholeFound({ pieces, content }: Duty, lost: Duty['pieces'], found: number): number {
  const said = lost.reduce((sum, piece) => sum + piece.content.length, 0);
  return lost.length === pieces.length && said >= mostOf * content.length ? found : 0.85;
}

function isPromised({ duty, range }: Lost, contract: Text, tender: Text, { promised, found }: Pair['words']): boolean {
  const sentence = contract.document.paragraphs[duty.paragraph]?.text.slice(...duty.range) ?? '';
  const piece = contract.read(contract.document.paragraphs[duty.paragraph]?.text.slice(...range) ?? '');
  return promised.test(sentence) || (tender.bidding.nearest(piece)?.coverage ?? 0) >= found;
}

const longestSubject = 24;

export function shorten(quote: string): string {
  const plain = quote.replace(/[。；;，,、：:\s]+$/u, '');
  return plain.length > longestSubject ? `${plain.slice(0, longestSubject)}…` : plain;
}
