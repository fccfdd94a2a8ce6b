import type { Difference, DifferenceKind, DifferenceWay } from '../model/comparison.ts';
import type { Range } from '../model/source-document.ts';
import { shorten } from './compare-duties.ts';
import { overlaps, sideOf } from './compared.ts';
import type { Pair, Text } from './compared.ts';
import { likeness } from './plain-words.ts';
import type { Content } from './plain-words.ts';
import { readMeasures, showMeasure, withoutMeasures } from './read-measures.ts';
import type { Measure } from './read-measures.ts';
import { readParts } from './sentence-parts.ts';

/** Two parts of a sentence that say so much of the same set the same figure. */
const sameSaying = 0.5;
/** A part with less content says what of with the part in front of it. */
const shortest = 4;
/** From how many points on the work passes is the same matter in any words. */
const points = /\d\s{0,2}分|[一二三四五六七八九十]分/u;
const passing = /合格|通过验收|达标/u;
const otherGrade = /优秀|良好|优良|每|扣|占|满分|总分|百分制|加分|减分/u;

type Saying = { readonly paragraph: number; readonly range: Range; readonly text: string; readonly content: Content; readonly measures: readonly Measure[] };

/**
 * Figures that no indicator and no fact tells: times to answer, points to pass, hours of training. They are compared where both
 * documents say the same thing with one figure of a kind.
 */
export function compareFigures({ contract, tender }: Pair): readonly Difference[] {
  const theirs = readSayings(tender);
  return readSayings(contract).flatMap((ours): readonly Difference[] => {
    const alike = theirs.map((one) => ({ one, likeness: likeness(ours.content, one.content) })).filter((pair) => pair.likeness >= sameSaying && (!pair.one.text.includes('元') || eachOf(pair.one.text) === eachOf(ours.text)))
      .toSorted((a, b) => b.likeness - a.likeness).map(({ one }) => ({ one, change: findChange(ours, one) }));
    const changed = alike.find(({ change }) => change !== null);
    if (changed === undefined || changed.change === null || alike.some(({ one, change }) => change === null && sharesUnit(ours, one))) return [];
    const [a, b] = changed.change;
    const side = sideOf(contract, ours);
    const kind = a.unit === '元' ? 'price' : kindOf(ours.text);
    return [{
      kind, way: kind === 'bond' || kind === 'staff' ? 'other' : wayOf(ours.text, a, b), subject: shorten(ours.text), ours: side, theirs: sideOf(tender, changed.one), anchor: side,
      values: { ours: showMeasure(a), theirs: showMeasure(b) }, promised: false,
    }];
  });
}

function readSayings(text: Text): readonly Saying[] {
  const { document, outline, facts, indicators } = text;
  const told = [
    ...indicators.filter(({ quantity }) => quantity !== null), ...facts.instalments, ...facts.deductions, ...facts.evaluationWeights, ...facts.budget,
    ...[facts.amount, facts.termMonths, facts.staff, facts.certified, facts.stations, facts.bond].filter((fact) => fact !== null),
  ];
  return outline.statements.flatMap(({ paragraph, range, section }): readonly Saying[] => {
    const whole = document.paragraphs[paragraph];
    if (whole === undefined || whole.place.kind === 'cell' || text.isBidding(paragraph) || section === 'payment' || outline.contexts[paragraph]?.heading === true) return [];
    const sentence = whole.text.slice(...range);
    if (text.speaksOfBidding(sentence)) return [];
    let before = '';
    return readParts(sentence).flatMap(({ text: said, index }): readonly Saying[] => {
      const start = range[0] + index;
      const lead = said.length - said.trimStart().length;
      const place = { paragraph, range: [start + lead, start + said.length] as const };
      const alone = text.read(withoutMeasures(said));
      const isPassMark = points.test(said) && passing.test(sentence) && !otherGrade.test(said);
      const content = isPassMark ? text.read('合格分数') : alone.length < shortest ? text.read(before + withoutMeasures(said)) : alone;
      before = said;
      const measures = readMeasures(said);
      if (measures.length === 0 || (!isPassMark && content.length < shortest) || told.some((one) => overlaps(one, place))) return [];
      return [{ ...place, text: said.trim(), content, measures }];
    });
  });
}

/** A price of each thing is only compared with a price of each such thing. */
const eachOf = (text: string): string => [...text.matchAll(/每(?:人次|人|份|户次|户|次|场|课时|小时|节|餐|年|月)/gu)].join();

/** A time to answer is the same kind of figure in hours, days and working days. */
const hours: Readonly<Record<string, number>> = { 小时: 1, 日: 24, 工作日: 33.6 };
const kindOfUnit = (unit: string): string => (hours[unit] === undefined ? unit : '时间');

function sharesUnit(a: Saying, b: Saying): boolean {
  return a.measures.some(({ unit }) => b.measures.some((one) => kindOfUnit(one.unit) === kindOfUnit(unit)));
}

/** The first kind of unit that each counts once in, with other values; null where there is none. */
function findChange(a: Saying, b: Saying): readonly [Measure, Measure] | null {
  for (const measure of a.measures) {
    const [own, other] = [a, b].map(({ measures }) => measures.filter(({ unit }) => kindOfUnit(unit) === kindOfUnit(measure.unit)));
    const theirs = other?.[0];
    if (own?.length === 1 && other?.length === 1 && theirs !== undefined && isApart(measure, theirs)) return [measure, theirs];
  }
  return null;
}

/** Of two units, so much more or less that no way of counting makes them the same. */
function isApart(a: Measure, b: Measure): boolean {
  if (a.unit === b.unit) return Math.abs(a.value - b.value) > 0.001;
  const [first, second] = [inHours(a), inHours(b)];
  return Math.max(first, second) > 1.5 * Math.min(first, second);
}

const inHours = ({ unit, value }: Measure): number => value * (hours[unit] ?? 1);

function kindOf(text: string): DifferenceKind {
  if (/保证金|履约担保/u.test(text)) return 'bond';
  if (/验收|评估|考核|合格|得分|优秀|满意/u.test(text)) return 'acceptance';
  return /社工|人员|学历|证书|从业|经验/u.test(text) ? 'staff' : 'indicator';
}

/** Sooner asks for more, and so does more of anything else. */
function wayOf(text: string, a: Measure, b: Measure): DifferenceWay {
  const within = ['小时', '日', '工作日', '月'].includes(a.unit) && /[内前]/u.test(text);
  return (inHours(a) > inHours(b)) === within ? 'less' : 'more';
}
