import type { Difference } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingType } from '../model/rule.ts';
import { foldText } from '../text/fold.ts';
import { isCommon, shorten } from './compare-duties.ts';
import { sideOf } from './compared.ts';
import type { Pair, Text } from './compared.ts';
import type { Placement } from './place-left-out.ts';
import { coverage, likeness } from './plain-words.ts';
import type { Content } from './plain-words.ts';

/** Two open clauses of one type with so much in common leave the same open. */
const sameOpening = 0.35;
/** The other document need not see such words as open to say them too. */
const openElsewhere = 0.5;
/** Names with so much in common are of papers that one takes the place of the other. */
const sameStandard = 0.4;

/** What a contract may leave out to nobody's loss but the purchaser's: only work and its change are worth a word. */
const assigns: ReadonlySet<FindingType> = new Set<FindingType>(['open_ended_tasks', 'vague_cooperation', 'unilateral_change']);

/** What a price covers is also said where bidders are told what to offer. */
const ofPrice = /费用|价款|总价|报价/u;

/** Clauses that leave the work open in one of the documents only. `plain` reads words such as 其他 and 工作, which are what such clauses are made of. */
export function compareCatchAlls({ contract, tender, words: { openWords, common } }: Pair, plain: (text: string, side: Text) => Content, placement: Placement): readonly Difference[] {
  const [ours, theirs] = [contract.open, tender.open];
  const isIn = (one: Finding, from: Text, others: readonly Finding[], to: Text): boolean => {
    const quote = plain(one.quote, from);
    // To be overseen is not to do whatever is asked, and 有关 there is only manner of speech.
    if (!openWords.test(one.quote.replace(/有关|相关/gu, '')) && isCommon(one.quote, to, common)) return true;
    return others.some((other) => other.type === one.type && likeness(quote, plain(other.quote, to)) >= sameOpening)
      || to.document.paragraphs.some(({ text, index }) => (!to.isBidding(index) || ofPrice.test(one.quote)) && coverage(quote, plain(text, to)) >= openElsewhere);
  };
  return [
    ...ours.filter((one) => !isIn(one, contract, theirs, tender)).map((one): Difference => {
      const side = sideOf(contract, one);
      return { kind: 'catch-all', way: 'added', subject: shorten(one.quote), ours: side, theirs: null, anchor: side, values: null, promised: false };
    }),
    ...theirs.filter((one) => assigns.has(one.type) && openWords.test(one.quote) && !isIn(one, tender, ours, contract)).map((one): Difference => (
      { kind: 'catch-all', way: 'left-out', subject: shorten(one.quote), ours: null, theirs: sideOf(tender, one), anchor: placement.behind(one.paragraph), values: null, promised: false }
    )),
  ];
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
      const folded = foldText(match[0]).text;
      const name = /《[^》]*》/u.exec(folded)?.[0].replace(/\s+/gu, '') ?? folded.replace(/\s+/gu, '');
      const start = range[0] + match.index;
      if (!found.has(name)) found.set(name, { name, side: sideOf(text, { paragraph, range: [start, start + match[0].length] }) });
    }
  }
  return [...found.values()];
}
