import type { Difference } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
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
const sameDeduction = 0.5;

/** Clauses that leave the work open in one of the documents only. `plain` reads words such as 其他 and 工作, which are what such clauses are made of. */
export function compareCatchAlls({ contract, tender }: Pair, plain: (text: string, side: Text) => Content, placement: Placement): readonly Difference[] {
  const [ours, theirs] = [contract.open, tender.open];
  const isIn = (one: Finding, from: Text, others: readonly Finding[], to: Text): boolean => {
    const quote = plain(one.quote, from);
    return others.some((other) => other.type === one.type && likeness(quote, plain(other.quote, to)) >= sameOpening)
      || to.document.paragraphs.some(({ text, index }) => !to.isBidding(index) && coverage(quote, plain(text, to)) >= saidElsewhere);
  };
  return [
    ...ours.filter((one) => !isIn(one, contract, theirs, tender)).map((one): Difference => {
      const side = sideOf(contract, one);
      return { kind: 'catch-all', way: 'added', subject: shorten(one.quote), ours: side, theirs: null, anchor: side, values: null, promised: false };
    }),
    ...theirs.filter((one) => !isIn(one, tender, ours, contract)).map((one): Difference => (
      { kind: 'catch-all', way: 'left-out', subject: shorten(one.quote), ours: null, theirs: sideOf(tender, one), anchor: placement.behind(one.paragraph), values: null, promised: false }
    )),
  ];
}

/** Money that is taken off in the contract and not, or not so much, in the procurement document. */
export function compareDeductions({ contract, tender }: Pair): readonly Difference[] {
  const money = contract.facts.deductions.filter(({ paragraph }) => contract.outline.contexts[paragraph]?.section !== 'assessment-scoring');
  return money.flatMap((ours): readonly Difference[] => {
    const content = contract.read(ours.value);
    const near = tender.facts.deductions.map((theirs) => ({ theirs, likeness: likeness(content, tender.read(theirs.value)) })).toSorted((a, b) => b.likeness - a.likeness)[0];
    const side = sideOf(contract, sentenceAt(contract, ours));
    if (near === undefined || near.likeness < sameDeduction) {
      if ((tender.passages.nearest(content)?.coverage ?? 0) >= saidElsewhere) return [];
      return [{ kind: 'deduction', way: 'added', subject: shorten(side.quote), ours: side, theirs: null, anchor: side, values: null, promised: false }];
    }
    if (figures(ours.value) === figures(near.theirs.value)) return [];
    const theirs = sideOf(tender, sentenceAt(tender, near.theirs));
    return [{ kind: 'deduction', way: 'other', subject: shorten(side.quote), ours: side, theirs, anchor: side, values: null, promised: false }];
  });
}

/** The numbers of a sentence, its own leading number left out. */
function figures(sentence: string): string {
  return [...foldText(sentence).text.replace(/^\s*\d+[.、）)]/u, '').matchAll(/\d+(?:\.\d+)?%?|万分之.|千分之.|百分之[一二三四五六七八九十]+/gu)].map(([number]) => number).toSorted().join(' ');
}

/** Papers that work is judged by, named in one of the documents only. */
export function compareStandards({ contract, tender, words }: Pair, placement: Placement): readonly Difference[] {
  const [ours, theirs] = [readStandards(contract, words.standards), readStandards(tender, words.standards)];
  const [all, others] = [ours.map(({ name }) => name), theirs.map(({ name }) => name)];
  return [
    ...ours.filter(({ name }) => !others.includes(name)).map(({ side, name }): Difference => (
      { kind: 'standard', way: 'added', subject: name, ours: side, theirs: null, anchor: side, values: null, promised: false })),
    ...theirs.filter(({ name }) => !all.includes(name)).map(({ side, name }): Difference => (
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
