import type { Difference, DifferenceWay } from '../model/comparison.ts';
import type { Range } from '../model/source-document.ts';
import { foldText } from '../text/fold.ts';
import { shorten } from './compare-duties.ts';
import { overlaps, sentenceAt, sideOf } from './compared.ts';
import type { Pair, Text } from './compared.ts';
import type { Placement } from './place-left-out.ts';
import { likeness } from './plain-words.ts';
import type { Content } from './plain-words.ts';
import { readNumbers } from './read-numbers.ts';

const saidElsewhere = 0.75;
const sameDeduction = 0.5;
/** With the same sum of money less need be said alike, and least where no other deduction takes that sum. */
const sameSum = 0.3;
const onlySum = 0.08;
/** A heading of a column takes nothing off. */
const shortestDeduction = 6;

type Deduction = { readonly paragraph: number; readonly range: Range; readonly text: string; readonly content: Content; readonly sums: readonly string[] };

/** Money that is taken off in one of the documents only, or not so much in the other. */
export function compareDeductions({ contract, tender, words }: Pair, placement: Placement): readonly Difference[] {
  const [ours, theirs] = [readDeductions(contract, words.deduction), readDeductions(tender, words.deduction)];
  const same = pairUp(ours, theirs);
  const leftOut = theirs.filter((one) => !same.some(({ their }) => their === one) && !isSaidIn(one, contract, ours)).map((one): Difference => {
    const side = sideOf(tender, sentenceAt(tender, one));
    return { kind: 'deduction', way: 'left-out', subject: shorten(side.quote), ours: null, theirs: side, anchor: placement.behind(one.paragraph), values: null, promised: false };
  });
  const others = ours.flatMap((one): readonly Difference[] => {
    const side = sideOf(contract, sentenceAt(contract, one));
    const their = same.find(({ our }) => our === one)?.their;
    if (their === undefined) return isSaidIn(one, tender, theirs) ? [] : [{ kind: 'deduction', way: 'added', subject: shorten(side.quote), ours: side, theirs: null, anchor: side, values: null, promised: false }];
    const way = figuresWay(one.sums, their.sums);
    return way === null ? [] : [{ kind: 'deduction', way, subject: shorten(side.quote), ours: side, theirs: sideOf(tender, sentenceAt(tender, their)), anchor: side, values: null, promised: false }];
  });
  return [...leftOut, ...others];
}

/** One of theirs for one of ours, the likeliest first; those with the same sums before others. */
function pairUp(ours: readonly Deduction[], theirs: readonly Deduction[]): readonly { readonly our: Deduction; readonly their: Deduction }[] {
  const likely = ours.flatMap((our) => theirs.flatMap((their) => {
    const equal = our.sums.length > 0 && our.sums.join(' ') === their.sums.join(' ');
    const alone = equal && [ours, theirs].every((all) => all.filter(({ sums }) => sums.join(' ') === our.sums.join(' ')).length === 1);
    const score = likeness(our.content, their.content);
    return score < (alone ? onlySum : equal ? sameSum : sameDeduction) ? [] : [{ our, their, score: score + (equal ? 1 : 0) }];
  })).toSorted((a, b) => b.score - a.score);
  const taken = new Set<Deduction>();
  return likely.filter(({ our, their }) => {
    if (taken.has(our) || taken.has(their)) return false;
    taken.add(our).add(their);
    return true;
  });
}

/** A row of grades says by its points what it is for. */
function hasGrades(deduction: string, row: string): boolean {
  const [said, figures] = [readNumbers(row), [...readNumbers(deduction)]];
  return figures.length > 1 && figures.every((one) => said.has(one));
}

/** In a passage that is not read as a deduction, in a row of a table, or twice in one document and once in the other. */
function isSaidIn({ text, content, sums }: Deduction, to: Text, deductions: readonly Deduction[]): boolean {
  const hasSums = (figures: readonly string[]): boolean => sums.every((one) => figures.includes(one));
  return (to.passages.nearest(content)?.coverage ?? 0) >= saidElsewhere || to.rows.some(({ text: row }) => hasSums(readSums(row)) && (likeness(content, to.read(row)) >= sameSum || hasGrades(text, row)))
    || deductions.some((one) => one.sums.join(' ') === sums.join(' ') && likeness(content, one.content) >= sameDeduction);
}

/** What is taken off and for what: the part of a sentence with the sum, and two parts before it. Sentences of the facts that name no sum, as a whole. */
function readDeductions(text: Text, deduction: RegExp): readonly Deduction[] {
  const { document, outline, facts, isBidding, read } = text;
  const owed = (paragraph: number): boolean => outline.contexts[paragraph]?.section !== 'assessment-scoring' && !isBidding(paragraph);
  const found = outline.statements.flatMap(({ paragraph, range: [from, to] }): readonly Deduction[] => {
    const whole = document.paragraphs[paragraph];
    if (whole === undefined || whole.place.kind === 'cell' || !owed(paragraph)) return [];
    let opens: Range = [from, from];
    return [...whole.text.slice(from, to).matchAll(/[^，,；;。：:]+[，,；;。：:]?/gu)].flatMap((part) => {
      const start = from + part.index;
      const [first, second] = opens;
      const end = start + part[0].length;
      opens = /[；;。：:]$/u.test(part[0]) ? [end, end] : [second, start];
      if (!deduction.test(foldText(part[0]).text)) return [];
      const range: Range = [first, end];
      const said = whole.text.slice(...range);
      return [{ paragraph, range, text: said, content: read(said), sums: readSums(part[0]) }];
    });
  });
  const others = facts.deductions.filter((one) => owed(one.paragraph) && one.value.length >= shortestDeduction && !/[：:]\s*$/u.test(one.value) && !found.some((other) => overlaps(one, other)));
  return [...found, ...others.map(({ paragraph, range, value }): Deduction => ({ paragraph, range, text: value, content: read(value), sums: readSums(value) }))];
}

/** By the numbers of two deductions; null when they are the same. One that alone differs tells which takes more. */
function figuresWay(a: readonly string[], b: readonly string[]): DifferenceWay | null {
  const [more, less] = [a.filter((one) => !b.includes(one)), b.filter((one) => !a.includes(one))];
  if (more.length + less.length === 0) return null;
  const isShare = (all: readonly string[]): boolean => all.some((one) => !/^[\d.]+$/u.test(one));
  if (isShare(more) !== isShare(less)) return 'other';
  const [first, second] = [more, less].map((all) => (all.length === 1 ? Number.parseFloat(all[0] ?? '') : Number.NaN));
  return first === undefined || second === undefined || Number.isNaN(first) || Number.isNaN(second) ? 'other' : first > second ? 'more' : 'less';
}

const ofMoney = /^(?:\d+(?:\.\d+)?%?|.分之.*)$/u;

/** The figures of a deduction, one person or thing left out. */
function readSums(sentence: string): readonly string[] {
  const small = [...foldText(sentence).text.matchAll(/[万千]分之[\d一二三四五六七八九十]{1,3}/gu)].map(([number]) => number);
  return [...readNumbers(sentence), ...small].filter((one) => one !== '1' && ofMoney.test(one)).toSorted();
}
