import type { Difference, DifferenceKind } from '../model/comparison.ts';
import type { Fact } from '../model/facts.ts';
import type { Indicator } from '../model/indicator.ts';
import { formatQuantity } from '../text/figures.ts';
import { alignIndicators } from './align-indicators.ts';
import type { Aligned } from './align-indicators.ts';
import type { Tallied } from './compare-duties.ts';
import { sentenceAt, sideOf } from './compared.ts';
import type { Pair, Text } from './compared.ts';
import { isSaid } from './passages.ts';
import type { Placement } from './place-left-out.ts';
import { readNumbers } from './read-numbers.ts';
import type { Of } from './same-quantity.ts';
import { compareQuantities } from './same-quantity.ts';

/** Figures of work that differ, and those that only one of the documents has. Duties without a number are no figures. */
export function compareIndicators(pair: Pair, placement: Placement): Tallied & { readonly aligned: readonly Aligned[] } {
  const { contract, tender, words } = pair;
  const [ours, theirs] = [readCounted(contract, words), readCounted(tender, words)];
  const aligned = alignIndicators(ours, theirs, contract, tender, words);
  const changed = aligned.flatMap(({ ours: a, theirs: b }): readonly Difference[] => {
    const way = compareQuantities(over(a, contract), over(b, tender));
    if (way === null || isAddedUp(a, contract, b) || isAddedUp(b, tender, a) || isCrossed(a, b, pair)) return [];
    const side = sideOf(contract, a);
    return [{ kind: kindOf(a), way, subject: a.item, ours: side, theirs: sideOf(tender, b), anchor: side, values: { ours: figure(a), theirs: figure(b) }, promised: false }];
  });
  const lone = ours.filter((one) => !aligned.some((two) => two.ours === one || isSumOf(one, two.ours, contract.facts.stations?.value ?? null)) && !isWritten(one, contract, tender, words.found));
  const lost = theirs.filter((one) => !aligned.some((two) => two.theirs === one || isSumOf(one, two.theirs, tender.facts.stations?.value ?? null)) && !isWritten(one, tender, contract, words.found));
  return {
    aligned, differences: [...changed, ...lone.map((one) => tellAdded(one, pair)), ...lost.map((one) => tellLeftOut(one, pair, placement))],
    ours: { matched: aligned.length, compared: ours.length }, theirs: { matched: aligned.length, compared: theirs.length },
  };
}

/** 每站12场，6个站合计72场: the second says over everything what the first says for each. */
function isSumOf({ quantity, paragraph }: Indicator, each: Indicator, stations: number | null): boolean {
  if (quantity === null || each.scope === null || each.paragraph !== paragraph || each.quantity?.unit !== quantity.unit) return false;
  return each.total?.value === quantity.value || (stations !== null && Number(each.quantity.value) * stations === quantity.value);
}

/** On cold days four times, else twice: each figure stands in the other document as well, and only the pairing is wrong. */
function isCrossed(ours: Indicator, theirs: Indicator, { contract, tender, words: { found } }: Pair): boolean {
  return ours.scope === theirs.scope && [ours, theirs].every((one) => figuresOf(one).size > 1) && isWritten(ours, contract, tender, found) && isWritten(theirs, tender, contract, found);
}

/** 各派1名，共3名: the sentence says what the other document says in one. */
function isAddedUp(one: Indicator, text: Text, { quantity }: Indicator): boolean {
  const sentence = sentenceAt(text, one);
  const said = text.document.paragraphs[sentence.paragraph]?.text.slice(...sentence.range) ?? '';
  return kindOf(one) === 'staff' && /[共合总]计?/u.test(said) && readNumbers(said).has(String(quantity?.value));
}

function figuresOf({ quantity, quote }: Indicator): ReadonlySet<string> {
  const figures = readNumbers(`${shorter.has(quantity?.period ?? '') ? `每${quantity?.period ?? ''}` : ''}，${quote}`);
  if (figures.size === 0 && quantity !== null && quantity.value !== 1) figures.add(String(quantity.value));
  return figures;
}

/** The same work with the same figures, in a passage that the other document's indicators were not read from. Where only how often is said (逐日记录), the work is what counts. */
function isWritten(indicator: Indicator, from: Text, to: Text, found: number): boolean {
  const { quantity, quote, item } = indicator;
  const figures = figuresOf(indicator);
  const near = to.passages.nearest(from.read(item), figures);
  const times = quantity === null ? undefined : aYear[quantity.period ?? ''];
  // Twice a year is once in half a year.
  if (near?.sameFigures !== true && times !== undefined && to.passages.nearest(from.read(item), new Set([`每年${Number(quantity?.value) * times}`]))?.sameFigures === true) return true;
  return isSaid(near, found) && (near.sameFigures || figures.size === 0 || (!counts.test(quote) && quantity?.value === 1));
}

const aYear: Readonly<Record<string, number>> = { 年: 1, 半年: 2, 季度: 4, 月: 12 };
/** A year is not said where a term of a year is. */
const shorter: ReadonlySet<string> = new Set(['日', '周', '月', '季度', '半年']);
const counts = /\d|[零〇二两三四五六七八九十百千万]/u;

/** A column of a table may say that its figures are of each station. */
function scopeOf({ scope, paragraph }: Indicator, { document }: Text): string | null {
  const place = document.paragraphs[paragraph]?.place;
  if (scope !== null || place?.kind !== 'cell') return scope;
  const heading = document.paragraphs.find(({ place: one, text }) => one.kind === 'cell' && one.table === place.table && one.row === 0 && /每个?[^年月周季]/u.test(text));
  return /每个?(?<scope>[一-龥]?[站点村])/u.exec(heading?.text ?? '')?.groups?.['scope'] ?? null;
}

function over(indicator: Indicator, text: Text): Of {
  const { facts } = text;
  return { indicator: { ...indicator, scope: scopeOf(indicator, text) }, termMonths: facts.termMonths?.value ?? null, stations: facts.stations?.value ?? null };
}

/** Years of practice, hours a day: nothing that is counted. */
const lasting: ReadonlySet<string> = new Set(['年', '个月', '月', '小时', '分钟', '天', '日']);

/** Money is told as what is paid or taken off; how many stations there are, as a fact; 以下四项 counts a list. */
function isOfSomethingElse({ quantity, quote, item }: Indicator, { facts }: Text): boolean {
  return quantity?.unit === '元' || /每一[名人位个户]/u.test(quote) || /[以上下][下列述][一二三四五六七八九十\d]{1,3}[项类个条]/u.test(quote) || (quantity?.value === facts.stations?.value && /^[^每]{0,6}[站点]/u.test(item));
}

/** Staff, certificates and stations are compared as facts. */
function readCounted(text: Text, { notDuty }: Pair['words']): readonly Indicator[] {
  const { indicators, facts, outline, isBidding } = text;
  const told = [facts.staff, facts.certified, facts.stations].filter((fact) => fact !== null);
  const isStaff = (one: Indicator): boolean => kindOf(one) === 'staff' && facts.staff !== null && one.total?.value === facts.staff.value;
  return indicators.filter((one) => one.quantity !== null && !lasting.has(one.quantity.unit) && !isOfSomethingElse(one, text) && !isStaff(one) && one.repeats?.kind !== 'same' && !isBidding(one.paragraph) && !notDuty.test(one.item)
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
