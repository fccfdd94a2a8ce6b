import type { Difference, DifferenceKind } from '../model/comparison.ts';
import type { Fact } from '../model/facts.ts';
import type { Indicator } from '../model/indicator.ts';
import { foldText } from '../text/fold.ts';
import { escapeWord } from '../text/word-pattern.ts';
import { formatQuantity } from '../text/figures.ts';
import { alignIndicators } from './align-indicators.ts';
import type { Tallied } from './compare-duties.ts';
import { sentenceAt, sideOf } from './compared.ts';
import type { Pair, Text } from './compared.ts';
import type { Placement } from './place-left-out.ts';
import type { Of } from './same-quantity.ts';
import { compareQuantities } from './same-quantity.ts';

/** Figures of work that differ, and those that only one of the documents has. Duties without a number are no figures. */
export function compareIndicators(pair: Pair, placement: Placement): Tallied {
  const { contract, tender, words } = pair;
  const [ours, theirs] = [readCounted(contract, words), readCounted(tender, words)];
  const aligned = alignIndicators(ours, theirs, contract, tender, words);
  const changed = aligned.flatMap(({ ours: a, theirs: b }): readonly Difference[] => {
    const way = compareQuantities(over(a, contract), over(b, tender));
    if (way === null) return [];
    const side = sideOf(contract, a);
    return [{ kind: kindOf(a), way, subject: a.item, ours: side, theirs: sideOf(tender, b), anchor: side, values: { ours: figure(a), theirs: figure(b) }, promised: false }];
  });
  const lone = ours.filter((one) => !aligned.some((two) => two.ours === one || isSumOf(one, two.ours)) && !isWritten(one, contract, tender, words.found));
  const lost = theirs.filter((one) => !aligned.some((two) => two.theirs === one || isSumOf(one, two.theirs)) && !isWritten(one, tender, contract, words.found));
  return {
    differences: [...changed, ...lone.map((one) => tellAdded(one, pair)), ...lost.map((one) => tellLeftOut(one, pair, placement))],
    ours: { matched: aligned.length, compared: ours.length }, theirs: { matched: aligned.length, compared: theirs.length },
  };
}

/** 每站12场，6个站合计72场: the second says over everything what the first says for each. */
function isSumOf({ quantity, paragraph }: Indicator, each: Indicator): boolean {
  return quantity !== null && each.scope !== null && each.paragraph === paragraph && each.total !== null && each.total.value === quantity.value && each.quantity?.unit === quantity.unit;
}

/** The same work with the same figure, in a passage that the other document's indicators were not read from. */
function isWritten({ item, quantity, quote }: Indicator, from: Text, to: Text, found: number): boolean {
  const near = to.passages.nearest(from.read(item));
  if (near === null || near.coverage < found || quantity === null) return false;
  const said = foldText(to.document.paragraphs[near.paragraph]?.text ?? '').text;
  const numeral = quantity.unit === '' ? null : new RegExp(`[零〇一二两三四五六七八九十百千万]{1,8}${escapeWord(quantity.unit)}`, 'u').exec(foldText(quote).text);
  return (numeral !== null && said.includes(numeral[0])) || new RegExp(`(?<![\\d.])${String(quantity.value).replace('.', '\\.')}(?![\\d.])`, 'u').test(said);
}

function over(indicator: Indicator, { facts }: Text): Of {
  return { indicator, termMonths: facts.termMonths?.value ?? null, stations: facts.stations?.value ?? null };
}

/** Years of practice, hours a day: nothing that is counted. */
const lasting: ReadonlySet<string> = new Set(['年', '个月', '月', '小时', '分钟', '天', '日']);

/** Staff, certificates and stations are compared as facts. */
function readCounted({ indicators, facts, outline, isBidding }: Text, { notDuty }: Pair['words']): readonly Indicator[] {
  const told = [facts.staff, facts.certified, facts.stations].filter((fact) => fact !== null);
  const isStaff = (one: Indicator): boolean => kindOf(one) === 'staff' && facts.staff !== null && one.total?.value === facts.staff.value;
  return indicators.filter((one) => one.quantity !== null && !lasting.has(one.quantity.unit) && !isStaff(one) && one.repeats?.kind !== 'same' && !isBidding(one.paragraph) && !notDuty.test(one.item)
    && outline.contexts[one.paragraph]?.section !== 'assessment-scoring' && !told.some((fact) => tells(fact, one)));
}

/** The fact is most of what the indicator quotes. */
function tells(fact: Fact<number>, { paragraph, range: [start, end], quantity }: Indicator): boolean {
  const common = Math.min(end, fact.range[1]) - Math.max(start, fact.range[0]);
  return fact.paragraph === paragraph && fact.value === quantity?.value && common > (end - start) / 2;
}

function tellAdded(indicator: Indicator, { contract, tender, words }: Pair): Difference {
  const side = sideOf(contract, indicator);
  const content = contract.read(side.quote);
  // The work may be there without a number.
  const near = tender.passages.nearest(contract.read(indicator.item));
  const theirs = near !== null && near.coverage >= words.found ? tender.document.paragraphs[near.paragraph] : undefined;
  const sentence = sentenceAt(contract, indicator);
  const said = contract.document.paragraphs[sentence.paragraph]?.text.slice(...sentence.range) ?? '';
  return {
    kind: kindOf(indicator), way: 'added', subject: indicator.item, ours: side, anchor: side, values: { ours: figure(indicator), theirs: '' },
    theirs: theirs === undefined ? null : sideOf(tender, { paragraph: theirs.index, range: [tender.outline.contexts[theirs.index]?.textStart ?? 0, theirs.text.trimEnd().length] }),
    promised: words.promised.test(said) || (tender.bidding.nearest(content)?.coverage ?? 0) >= words.found,
  };
}

function tellLeftOut(indicator: Indicator, { contract, tender, words }: Pair, placement: Placement): Difference {
  const near = contract.passages.nearest(tender.read(indicator.item));
  const ours = near !== null && near.coverage >= words.found ? contract.document.paragraphs[near.paragraph] : undefined;
  const side = ours === undefined ? null : sideOf(contract, { paragraph: ours.index, range: [contract.outline.contexts[ours.index]?.textStart ?? 0, ours.text.trimEnd().length] });
  return {
    kind: kindOf(indicator), way: 'left-out', subject: indicator.item, ours: side, theirs: sideOf(tender, indicator),
    anchor: side ?? placement.behind(indicator.paragraph), values: { ours: '', theirs: figure(indicator) }, promised: false,
  };
}

function kindOf({ method }: Indicator): DifferenceKind {
  return method?.id.startsWith('staff') === true ? 'staff' : 'indicator';
}

function figure({ quantity, scope }: Indicator): string {
  return quantity === null ? '' : `${scope === null ? '' : `每${scope.replace(/^每/u, '')}`}${formatQuantity(quantity)}`;
}
