import type { Difference, DifferenceKind, DifferenceWay } from '../model/comparison.ts';
import type { Fact } from '../model/facts.ts';
import { parseChineseAmount } from '../text/chinese-numerals.ts';
import { formatCount } from '../text/figures.ts';
import { compareBonds } from './compare-bonds.ts';
import { sideOf } from './compared.ts';
import type { Pair, Text } from './compared.ts';
import { isSaid } from './passages.ts';
import type { Placement } from './place-left-out.ts';
import { readNumbers } from './read-numbers.ts';

export type ComparedFacts = { readonly differences: readonly Difference[]; readonly matched: number; readonly compared: number };

type Asked = {
  readonly kind: DifferenceKind;
  readonly subject: string;
  readonly ours: Fact<number> | null;
  readonly theirs: Fact<number> | null;
  readonly show: (value: number) => string;
  /** Which ways are worth a word; a price below the budget is what a tender is for. */
  readonly ways: readonly DifferenceWay[];
};

const either: readonly DifferenceWay[] = ['added', 'left-out', 'more', 'less'];

/** What both documents state about price, term, people and bond. What only one of them states is told where it binds somebody. `postsDiffer`: how many people there are is told post by post. */
export function compareFacts(pair: Pair, placement: Placement, postsDiffer: boolean): ComparedFacts {
  const { contract: { facts: ours }, tender: { facts: theirs } } = pair;
  const people = (value: number): string => `${formatCount(value)}名`;
  const asked: readonly Asked[] = [
    { kind: 'price', subject: '合同价款', ours: ours.amount, theirs: readLimit(pair), show: (value) => `${formatCount(value)}元`, ways: ['more'] },
    { kind: 'term', subject: '服务期限', ours: ours.termMonths, theirs: theirs.termMonths, show: (value) => `${formatCount(value)}个月`, ways: ['more', 'less'] },
    { kind: 'staff', subject: '项目人员', ours: ours.staff, theirs: theirs.staff, show: people, ways: postsDiffer ? ['added', 'left-out'] : either },
    { kind: 'staff', subject: '持证人员', ours: ours.certified, theirs: theirs.certified, show: people, ways: either },
    { kind: 'staff', subject: '服务站点', ours: ours.stations, theirs: theirs.stations, show: (value) => `${formatCount(value)}个`, ways: ['more', 'less'] },
  ];
  const differences = asked.flatMap((one) => tell(one, pair, placement));
  const both = asked.filter((one) => one.ours !== null && one.theirs !== null).length;
  return { differences: [...differences, ...compareBonds(pair, placement), ...compareRenewal(pair), ...compareDates(pair)], compared: asked.filter((one) => one.ours !== null).length, matched: both };
}

/** The cap where the contract passes it, else the budget. */
function readLimit({ contract, tender, words }: Pair): Fact<number> | null {
  const price = contract.facts.amount?.value ?? 0;
  for (const { index, text } of tender.document.paragraphs) {
    const found = words.priceCap.exec(text);
    const value = parseChineseAmount(found?.groups?.['amount']?.replaceAll(',', '') ?? '');
    if (found !== null && value !== null && price > value) return { value, paragraph: index, range: [found.index, found.index + found[0].length] };
  }
  return tender.facts.amount;
}

function tell({ kind, subject, ours, theirs, show, ways }: Asked, { contract, tender, words: { found } }: Pair, placement: Placement): readonly Difference[] {
  // What was added up on one side only may all stand on the other, post by post.
  const isSaidThere = (): boolean => (ours !== null && isQuoted(ours, contract, tender, found)) || (ours === null && theirs !== null && isQuoted(theirs, tender, contract, found));
  const way = wayOf(ours?.value ?? null, theirs?.value ?? null);
  if (way === null || !ways.includes(way) || (kind === 'staff' && isSaidThere())) return [];
  const [our, their] = [ours === null ? null : sideOf(contract, ours), theirs === null ? null : sideOf(tender, theirs)];
  return [{
    kind, way, subject, ours: our, theirs: their, anchor: our ?? placement.behind(theirs?.paragraph ?? 0),
    values: { ours: ours === null ? '' : show(ours.value), theirs: theirs === null ? '' : show(theirs.value) }, promised: false,
  }];
}

function isQuoted({ paragraph, range }: Fact<number>, from: Text, to: Text, found: number): boolean {
  const quote = from.document.paragraphs[paragraph]?.text.slice(...range) ?? '';
  const near = to.passages.nearest(from.read(quote), readNumbers(quote));
  return near?.sameFigures === true && isSaid(near, found);
}

function wayOf(ours: number | null, theirs: number | null): DifferenceWay | null {
  if (ours === null || theirs === null) return ours === theirs ? null : ours === null ? 'left-out' : 'added';
  if (Math.abs(ours - theirs) < 0.6) return null;
  return ours > theirs ? 'more' : 'less';
}

const renewal = /[^，,；;。]*(?:一年一签|续签|续约|(?:最长|总期限|累计)[^，,；;。]{0,6}不超过[^，,；;。]{1,6}年)[^；;。]*/u;

/** A contract that may be drawn out where the procurement document names one term. */
function compareRenewal({ contract, tender }: Pair): readonly Difference[] {
  const speaks = ({ document, isBidding }: Pair['contract']) => document.paragraphs.filter(({ index, text }) => !isBidding(index) && renewal.test(text))[0];
  const ours = speaks(contract);
  const term = tender.facts.termMonths;
  if (ours === undefined || term === null || speaks(tender) !== undefined || /不(?:再|得|予)?(?:续签|续约)|另行采购|重新(?:采购|招标)/u.test(ours.text)) return [];
  const found = renewal.exec(ours.text);
  const start = found?.index ?? 0;
  const side = sideOf(contract, { paragraph: ours.index, range: [start, start + (found?.[0].length ?? 0)] });
  return [{
    kind: 'term', way: 'more', subject: '续签', ours: side, theirs: sideOf(tender, term), anchor: side,
    values: { ours: `可以续签（“${side.quote}”）`, theirs: `${formatCount(term.value)}个月` }, promised: false,
  }];
}

const day = String.raw`\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日`;
const span = new RegExp(`(?<from>${day})[^。；，,]{0,4}(?:至|到|—|－|-|–|~)[^。；，,]{0,4}?(?<to>${day})`, 'u');

/** The same length at another time. */
function compareDates({ contract, tender }: Pair): readonly Difference[] {
  const [ours, theirs] = [readSpan(contract), readSpan(tender)];
  if (ours === null || theirs === null || ours.dates === theirs.dates || contract.facts.termMonths?.value !== tender.facts.termMonths?.value) return [];
  const side = sideOf(contract, ours);
  const other = sideOf(tender, theirs);
  return [{ kind: 'term', way: 'other', subject: '起止日期', ours: side, theirs: other, anchor: side, values: { ours: side.quote, theirs: other.quote }, promised: false }];
}

type Span = { readonly paragraph: number; readonly range: readonly [number, number]; readonly dates: string };

/** First and last day of the term, where its paragraph names both. */
function readSpan({ document, facts }: Pair['contract']): Span | null {
  const paragraph = facts.termMonths?.paragraph;
  const found = paragraph === undefined ? null : span.exec(document.paragraphs[paragraph]?.text ?? '');
  if (paragraph === undefined || found === null) return null;
  return { paragraph, range: [found.index, found.index + found[0].length], dates: [found.groups?.['from'], found.groups?.['to']].map((one) => (one ?? '').replace(/\s+/gu, '')).join() };
}
