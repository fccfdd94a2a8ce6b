import type { Difference, DifferenceKind, Side } from '../model/comparison.ts';
import type { Range } from '../model/source-document.ts';
import { shorten } from './compare-duties.ts';
import { overlaps, sentenceAt, sideOf } from './compared.ts';
import type { Pair, Text } from './compared.ts';
import { isSaid } from './passages.ts';
import type { Placement } from './place-left-out.ts';
import { readMeasures, showMeasure } from './read-measures.ts';
import type { Measure } from './read-measures.ts';
import { readNumbers } from './read-numbers.ts';
import { readParts } from './sentence-parts.ts';

type Term = { readonly paragraph: number; readonly range: Range; readonly text: string; readonly measure: Measure };

const times: ReadonlySet<string> = new Set(['日', '工作日', '月']);
const shares: ReadonlySet<string> = new Set(['%', '分']);
const paying = /(?:支付|付款|拨付|付清|付至|结清|汇至|转入)/u;
const accepting = /满意[度率]|合格|验收|达标/u;

/** Conditions with a figure that one document names and the other is silent about: how soon is paid, from what on the work passes. */
export function compareTerms(pair: Pair, placement: Placement): readonly Difference[] {
  return [...compareConditions(pair), ...compareField('payment', paying, times, pair, placement), ...compareField('acceptance', accepting, shares, pair, placement)];
}

/** Payment waits for somebody else's money, of which the procurement document says nothing. */
function compareConditions({ contract, tender, words: { paymentCondition } }: Pair): readonly Difference[] {
  if (tender.document.paragraphs.some(({ text }) => paymentCondition.test(text))) return [];
  const ours = contract.outline.statements.find(({ paragraph, range }) => paymentCondition.test(contract.document.paragraphs[paragraph]?.text.slice(...range) ?? ''));
  if (ours === undefined) return [];
  const side = sideOf(contract, sentenceAt(contract, ours));
  return [{ kind: 'payment', way: 'added', subject: '付款以财政资金到位为前提', ours: side, theirs: null, anchor: side, values: { ours: '以财政资金到位为前提', theirs: '' }, promised: false }];
}

function compareField(kind: DifferenceKind, about: RegExp, units: ReadonlySet<string>, { contract, tender, words: { found } }: Pair, placement: Placement): readonly Difference[] {
  const [ours, theirs] = [readTerms(contract, about, units), readTerms(tender, about, units)];
  const isIn = (one: Term, own: Text, other: Text): boolean => isSaid(other.passages.nearest(own.read(one.text), readNumbers(one.text)), found);
  // Who speaks of paying and names no time leaves it open; two that name some are compared by what each says.
  const silent = (others: readonly Term[], { passages }: Text): boolean => (kind !== 'payment' || others.length === 0) && passages.list.some(({ text }) => about.test(text));
  const added = silent(theirs, tender) ? ours.filter((one) => !isIn(one, contract, tender)).slice(0, 1) : [];
  const leftOut = silent(ours, contract) ? theirs.filter((one) => !isIn(one, tender, contract)).slice(0, 1) : [];
  const nearAbout = (text: Text): Side | null => {
    const near = text.outline.statements.find(({ paragraph, range }) => !text.isBidding(paragraph) && text.outline.contexts[paragraph]?.heading !== true && about.test(text.document.paragraphs[paragraph]?.text.slice(...range) ?? ''));
    return near === undefined ? null : sideOf(text, sentenceAt(text, near));
  };
  return [
    ...added.map((one): Difference => {
      const side = sideOf(contract, one);
      return { kind, way: 'added', subject: shorten(side.quote), ours: side, theirs: null, anchor: side, values: { ours: showMeasure(one.measure), theirs: '' }, promised: false };
    }),
    ...leftOut.map((one): Difference => (
      { kind, way: 'left-out', subject: shorten(one.text), ours: null, theirs: sideOf(tender, one), anchor: nearAbout(contract) ?? placement.behind(one.paragraph), values: { ours: '', theirs: showMeasure(one.measure) }, promised: false })),
  ];
}

function readTerms(text: Text, about: RegExp, units: ReadonlySet<string>): readonly Term[] {
  const { document, outline, isBidding, speaksOfBidding, facts } = text;
  const told = [...text.indicators.filter(({ quantity }) => quantity !== null), ...facts.deductions, ...facts.evaluationWeights];
  return outline.statements.flatMap(({ paragraph, range, section }): readonly Term[] => {
    const whole = document.paragraphs[paragraph]?.text.slice(...range) ?? '';
    if (isBidding(paragraph) || speaksOfBidding(whole) || section === 'assessment-scoring' || outline.contexts[paragraph]?.heading === true) return [];
    return readParts(whole).flatMap((part): readonly Term[] => {
      const start = range[0] + part.index + part.text.length - part.text.trimStart().length;
      const place = { paragraph, range: [start, range[0] + part.index + part.text.trimEnd().length] as const };
      const measure = readMeasures(part.text).find(({ unit }) => units.has(unit));
      if (measure === undefined || !about.test(part.text) || told.some((one) => overlaps(one, place))) return [];
      return [{ ...place, text: part.text, measure }];
    });
  });
}
