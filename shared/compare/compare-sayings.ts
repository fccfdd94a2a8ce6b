import type { Difference, DifferenceWay } from '../model/comparison.ts';
import type { Fact } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingType } from '../model/rule.ts';
import { foldText } from '../text/fold.ts';
import { shorten } from './compare-duties.ts';
import { sentenceAt, sideOf } from './compared.ts';
import type { Pair, Text } from './compared.ts';
import type { Placement } from './place-left-out.ts';
import { coverage, likeness } from './plain-words.ts';
import type { Content } from './plain-words.ts';

/** Two open clauses of one type with so much in common leave the same open. */
const sameOpening = 0.35;
const saidElsewhere = 0.75;
/** The other document need not see such words as open to say them too. */
const openElsewhere = 0.5;
const sameDeduction = 0.5;
/** With the same sum of money, a row of a table that says this much is the same deduction. */
const sameSum = 0.3;
/** Names with so much in common are of papers that one takes the place of the other. */
const sameStandard = 0.4;
/** A heading of a column takes nothing off. */
const shortestDeduction = 6;

/** What a contract may leave out to nobody's loss but the purchaser's: only work and its change are worth a word. */
const assigns: ReadonlySet<FindingType> = new Set<FindingType>(['open_ended_tasks', 'vague_cooperation', 'unilateral_change']);

/** Clauses that leave the work open in one of the documents only. `plain` reads words such as 其他 and 工作, which are what such clauses are made of. */
export function compareCatchAlls({ contract, tender }: Pair, plain: (text: string, side: Text) => Content, placement: Placement): readonly Difference[] {
  const [ours, theirs] = [contract.open, tender.open];
  const isIn = (one: Finding, from: Text, others: readonly Finding[], to: Text): boolean => {
    const quote = plain(one.quote, from);
    return others.some((other) => other.type === one.type && likeness(quote, plain(other.quote, to)) >= sameOpening)
      || to.document.paragraphs.some(({ text, index }) => !to.isBidding(index) && coverage(quote, plain(text, to)) >= openElsewhere);
  };
  return [
    ...ours.filter((one) => !isIn(one, contract, theirs, tender)).map((one): Difference => {
      const side = sideOf(contract, one);
      return { kind: 'catch-all', way: 'added', subject: shorten(one.quote), ours: side, theirs: null, anchor: side, values: null, promised: false };
    }),
    ...theirs.filter((one) => assigns.has(one.type) && !isIn(one, tender, ours, contract)).map((one): Difference => (
      { kind: 'catch-all', way: 'left-out', subject: shorten(one.quote), ours: null, theirs: sideOf(tender, one), anchor: placement.behind(one.paragraph), values: null, promised: false }
    )),
  ];
}

/** Money that is taken off in one of the documents only, or not so much in the other. */
export function compareDeductions({ contract, tender }: Pair, placement: Placement): readonly Difference[] {
  const [money, others] = [readDeductions(contract), readDeductions(tender)];
  const leftOut = others.filter((theirs) => {
    const content = tender.read(theirs.value);
    return !money.some((ours) => isSame(ours.value, contract.read(ours.value), theirs.value, content)) && (contract.passages.nearest(content)?.coverage ?? 0) < saidElsewhere;
  }).map((theirs): Difference => {
    const side = sideOf(tender, sentenceAt(tender, theirs));
    return { kind: 'deduction', way: 'left-out', subject: shorten(side.quote), ours: null, theirs: side, anchor: placement.behind(theirs.paragraph), values: null, promised: false };
  });
  return [...leftOut, ...money.flatMap((ours): readonly Difference[] => {
    const content = contract.read(ours.value);
    const near = others.map((theirs) => ({ theirs, likeness: likeness(content, tender.read(theirs.value)) })).toSorted((a, b) => b.likeness - a.likeness)[0];
    const side = sideOf(contract, sentenceAt(contract, ours));
    if (near === undefined || !isSame(ours.value, content, near.theirs.value, tender.read(near.theirs.value))) {
      if ((tender.passages.nearest(content)?.coverage ?? 0) >= saidElsewhere || tender.rows.some(({ text }) => isInRow(ours.value, content, text, tender))) return [];
      return [{ kind: 'deduction', way: 'added', subject: shorten(side.quote), ours: side, theirs: null, anchor: side, values: null, promised: false }];
    }
    const way = figuresWay(ours.value, near.theirs.value);
    if (way === null) return [];
    const theirs = sideOf(tender, sentenceAt(tender, near.theirs));
    return [{ kind: 'deduction', way, subject: shorten(side.quote), ours: side, theirs, anchor: side, values: null, promised: false }];
  })];
}

function isInRow(deduction: string, content: Content, row: string, { read }: Text): boolean {
  const sums = figures(row);
  return figures(deduction).every((figure) => sums.includes(figure)) && likeness(content, read(row)) >= sameSum;
}

/** With the same sums less need be said alike. */
function isSame(a: string, first: Content, b: string, second: Content): boolean {
  const sums = figures(a);
  const same = sums.length > 0 && sums.join(' ') === figures(b).join(' ');
  return likeness(first, second) >= (same ? sameSum : sameDeduction);
}

/** Sentences that say what is taken off; one that only opens their list says nothing. */
function readDeductions({ facts, outline, isBidding }: Text): readonly Fact<string>[] {
  return facts.deductions.filter(({ paragraph, value }) => outline.contexts[paragraph]?.section !== 'assessment-scoring' && !isBidding(paragraph) && value.length >= shortestDeduction && !/[：:]\s*$/u.test(value));
}

/** By the numbers of two sentences; null when they are the same. One that alone differs tells which takes more. */
function figuresWay(ours: string, theirs: string): DifferenceWay | null {
  const [a, b] = [figures(ours), figures(theirs)];
  const [more, less] = [a.filter((one) => !b.includes(one)), b.filter((one) => !a.includes(one))];
  if (more.length + less.length === 0) return null;
  const [first, second] = [more, less].map((all) => (all.length === 1 ? Number.parseFloat(all[0] ?? '') : Number.NaN));
  return first === undefined || second === undefined || Number.isNaN(first) || Number.isNaN(second) ? 'other' : first > second ? 'more' : 'less';
}

/** The numbers of a sentence, its own leading number left out. */
function figures(sentence: string): readonly string[] {
  return [...foldText(sentence).text.replace(/^\s*\d+[.、）)]/u, '').matchAll(/\d+(?:\.\d+)?%?|万分之.|千分之.|百分之[一二三四五六七八九十]+/gu)].map(([number]) => number).toSorted();
}

/** Papers that work is judged by, named in one of the documents only. */
export function compareStandards({ contract, tender, words }: Pair, placement: Placement): readonly Difference[] {
  const [ours, theirs] = [readStandards(contract, words.standards), readStandards(tender, words.standards)];
  const [all, others] = [ours.map(({ name }) => name), theirs.map(({ name }) => name)];
  const [added, leftOut] = [ours.filter(({ name }) => !others.includes(name)), theirs.filter(({ name }) => !all.includes(name))];
  const [first, second] = [added[0], leftOut[0]];
  if (added.length === 1 && leftOut.length === 1 && first !== undefined && second !== undefined && likeness(contract.read(first.name), tender.read(second.name)) >= sameStandard) {
    return [{ kind: 'standard', way: 'other', subject: first.name, ours: first.side, theirs: second.side, anchor: first.side, values: { ours: first.name, theirs: second.name }, promised: false }];
  }
  return [
    ...added.map(({ side, name }): Difference => (
      { kind: 'standard', way: 'added', subject: name, ours: side, theirs: null, anchor: side, values: null, promised: false })),
    ...leftOut.map(({ side, name }): Difference => (
      { kind: 'standard', way: 'left-out', subject: name, ours: null, theirs: side, anchor: placement.behind(side.paragraph), values: null, promised: false })),
  ];
}

type Standard = { readonly name: string; readonly side: Difference['anchor'] };

/** Each name once, where it is named first among what the parties will owe each other. */
function readStandards(text: Text, pattern: RegExp): readonly Standard[] {
  const found = new Map<string, Standard>();
  for (const { paragraph, range, section } of text.outline.statements) {
    if (text.isBidding(paragraph) || section === 'legal-basis' || section === 'background' || section === 'preamble') continue;
    const sentence = text.document.paragraphs[paragraph]?.text.slice(...range) ?? '';
    for (const match of sentence.matchAll(pattern)) {
      const name = foldText(match[0]).text.replace(/（[^（）]*）$|\s+/gu, '');
      const start = range[0] + match.index;
      if (!found.has(name)) found.set(name, { name, side: sideOf(text, { paragraph, range: [start, start + match[0].length] }) });
    }
  }
  return [...found.values()];
}
