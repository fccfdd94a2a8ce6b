import type { ContractOutline } from '../../model/contract-outline.ts';
import type { Fact, Facts } from '../../model/facts.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Capacity, Funding, Ratios } from '../../model/measure.ts';
import type { Message } from '../../model/message.ts';
import type { CheckName } from '../ratios/parameters.ts';

/** What a check found: the share of its points that is lost (0–1), what the reason's placeholders stand for, and where. */
export type CheckResult = { readonly lost: number; readonly values: { readonly [name: string]: string }; readonly paragraphs: readonly number[] };

export type Measured = {
  readonly outline: ContractOutline;
  readonly indicators: readonly Indicator[];
  readonly facts: Facts;
  readonly ratios: Ratios;
  readonly capacity: Capacity;
  readonly funding: Funding;
  readonly messages: readonly Message[];
};

export function runCheck(name: CheckName, measured: Measured): CheckResult {
  return checks[name](measured);
}

const work = (indicators: readonly Indicator[]): readonly Indicator[] => indicators.filter((indicator) => indicator.class !== 'support');
const fails = (failed: boolean, paragraphs: readonly number[] = []): CheckResult => ({ lost: failed ? 1 : 0, values: {}, paragraphs: failed ? paragraphs : [] });

/** Where the figures stand that a sum was made of. */
function placesOf(...facts: readonly (Fact<number> | null)[]): readonly number[] {
  return facts.flatMap((fact) => (fact === null ? [] : [fact.paragraph]));
}

function portion(found: readonly Indicator[], all: readonly Indicator[]): CheckResult {
  return { lost: all.length === 0 ? 0 : found.length / all.length, values: { count: String(found.length) }, paragraphs: found.map(({ paragraph }) => paragraph) };
}

const checks: { readonly [name in CheckName]: (measured: Measured) => CheckResult } = {
  'without-number': ({ indicators }) => portion(work(indicators).filter(({ quantity }) => quantity === null), work(indicators)),
  'without-period': ({ indicators, facts }) => {
    const counted = work(indicators).filter(({ quantity }) => quantity !== null && quantity.unit !== '%');
    // A contract of a year or less needs no word of time: its term is the period.
    const longer = facts.termMonths !== null && facts.termMonths.value > 12;
    return portion(longer ? counted.filter(({ quantity }) => quantity?.period === null) : [], counted);
  },
  contradiction: ({ messages }) => {
    const found = messages.filter(({ code }) => code === 'indicator-contradiction');
    return { lost: found.length > 0 ? 1 : 0, values: { count: String(found.length) }, paragraphs: found.flatMap(({ paragraph }) => paragraph ?? []) };
  },
  'no-indicators': ({ indicators }) => fails(work(indicators).length === 0),
  share: ({ ratios, indicators }) => {
    const { share } = ratios.byCount;
    const office = indicators.filter(({ class: kind, repeats }) => kind === 'administrative' && repeats?.kind !== 'same');
    return { lost: 1 - (share ?? 0), values: { percent: share === null ? '—' : `${Math.round(share * 100)}%` }, paragraphs: office.map(({ paragraph }) => paragraph) };
  },
  'amount-missing': ({ facts }) => fails(facts.amount === null),
  'amount-mismatch': ({ facts }) => fails(facts.amountAgrees === false, facts.amountInWords === null ? [] : [facts.amountInWords.paragraph]),
  'instalments-missing': ({ facts }) => fails(facts.instalments.length === 0),
  'days-missing': ({ facts }) => fails(facts.instalments.length > 0 && facts.instalments.every(({ days }) => days === null), facts.instalments.map(({ paragraph }) => paragraph)),
  overload: ({ capacity, facts }) => fails(capacity.load !== null && capacity.load.low > 1, placesOf(facts.staff, facts.termMonths)),
  'no-service-money': ({ funding, facts }) => fails(funding.leftForService !== null && funding.leftForService.low <= 0, placesOf(facts.amount, facts.staff)),
  'evaluator-missing': ({ facts }) => fails(facts.evaluator === null),
  'evaluator-purchaser': ({ facts }) => fails(facts.evaluator?.value === 'purchaser', facts.evaluator === null ? [] : [facts.evaluator.paragraph]),
  'weights-missing': ({ facts, indicators }) => fails(facts.evaluationWeights.length === 0 && indicators.every(({ weight }) => weight === null)),
  'termination-missing': ({ outline }) => fails(!outline.statements.some(({ section }) => section === 'termination' || section === 'change')),
};
