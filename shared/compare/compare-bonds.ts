import type { Difference } from '../model/comparison.ts';
import type { Bond, Fact } from '../model/facts.ts';
import type { Range } from '../model/source-document.ts';
import { formatCount, formatShare } from '../text/figures.ts';
import { sideOf } from './compared.ts';
import type { Pair } from './compared.ts';
import type { Placement } from './place-left-out.ts';
import { readMeasures, showMeasure } from './read-measures.ts';
import type { Measure } from './read-measures.ts';

/** A share of the price and an amount are brought together by the contract's price. */
export function compareBonds({ contract, tender }: Pair, placement: Placement): readonly Difference[] {
  const [ours, theirs] = [contract.facts.bond, tender.facts.bond];
  if (ours === null && theirs === null) return [];
  const price = contract.facts.amount?.value ?? tender.facts.amount?.value ?? null;
  const share = (bond: Fact<Bond> | null): number | null => bond?.value.share ?? amountShare(bond?.value.amount ?? null, price);
  const [a, b] = [share(ours), share(theirs)];
  const way = ours === null ? 'left-out' : theirs === null ? 'added' : a === null || b === null || Math.abs(a - b) < 0.0005 ? null : a > b ? 'more' : 'less';
  const returned = ours === null || theirs === null ? [] : compareReturns({ contract, tender });
  if (way === null) return returned;
  const [our, their] = [ours === null ? null : sideOf(contract, ours), theirs === null ? null : sideOf(tender, theirs)];
  return [{
    kind: 'bond', way, subject: '履约保证金', ours: our, theirs: their, anchor: our ?? placement.behind(theirs?.paragraph ?? 0),
    values: { ours: showBond(ours), theirs: showBond(theirs) }, promised: false,
  }, ...returned];
}

const inDays: Readonly<Record<string, number>> = { 日: 1, 工作日: 1.4, 月: 30 };
/** As good as the same: 30 days and a month, five working days and a week. */
const sameDays = 3;

/** When the bond is given back. */
function compareReturns({ contract, tender }: Pick<Pair, 'contract' | 'tender'>): readonly Difference[] {
  const [ours, theirs] = [readReturn(contract), readReturn(tender)];
  if (ours === null || theirs === null || Math.abs(ours.days - theirs.days) <= sameDays) return [];
  const side = sideOf(contract, ours);
  return [{
    kind: 'bond', way: 'other', subject: '履约保证金的退还', ours: side, theirs: sideOf(tender, theirs), anchor: side,
    values: { ours: showMeasure(ours.measure), theirs: showMeasure(theirs.measure) }, promised: false,
  }];
}

type Return = { readonly paragraph: number; readonly range: Range; readonly days: number; readonly measure: Measure };

/** The part of a sentence about the bond that says when it is given back, where it names one time. */
function readReturn({ document, isBidding }: Pair['contract']): Return | null {
  for (const { index, text } of document.paragraphs) {
    if (isBidding(index) || !/履约(?:保证金|担保)/u.test(text)) continue;
    for (const match of text.matchAll(/[^，,；;。]*(?:退还|返还|退回|退付)[^，,；;。]*/gu)) {
      const times = readMeasures(match[0]).filter(({ unit }) => inDays[unit] !== undefined);
      const [measure] = times;
      if (measure !== undefined && times.length === 1) return { paragraph: index, range: [match.index, match.index + match[0].length], days: measure.value * (inDays[measure.unit] ?? 1), measure };
    }
  }
  return null;
}

function showBond(bond: Fact<Bond> | null): string {
  if (bond === null) return '';
  return bond.value.share === null ? `${formatCount(bond.value.amount ?? 0)}元` : formatShare(bond.value.share);
}

function amountShare(amount: number | null, price: number | null): number | null {
  return amount === null || price === null ? null : amount / price;
}
