import type { Fact, Facts } from '../model/facts.ts';
import type { Range } from '../model/source-document.ts';
import type { Review } from '../model/review.ts';
import type { ReviewOutput } from './review-output.ts';

type MeasureOutput = Pick<ReviewOutput, 'ratios' | 'facts' | 'capacity' | 'funding' | 'duties' | 'overview'>;
type Placed = { readonly paragraph: number; readonly range: Range };

/** The figures in their published form. */
export function buildMeasureOutput({ ratios, facts, capacity, funding, duties, overview }: Review): MeasureOutput {
  const { open, ...shares } = ratios;
  return {
    ratios: { ...shares, atMost: open.atMost, openClauses: open.findings.length },
    facts: buildFacts(facts),
    capacity,
    funding: { ...funding, comparisons: [...funding.comparisons] },
    duties: {
      entries: duties.entries.map(({ bearer, field, quote, ...where }) => ({ bearer, field, quote, ...placeOf(where) })),
      gaps: [...duties.gaps],
      overlaps: duties.overlaps.map(({ field, paragraphs, reason }) => ({ field, paragraphs: [...paragraphs], reason })),
    },
    overview: {
      ...overview,
      dimensions: overview.dimensions.map(({ findings, paragraphs, ...dimension }) => ({ ...dimension, findings: findings.length, paragraphs: [...paragraphs] })),
    },
  };
}

function buildFacts(facts: Facts): MeasureOutput['facts'] {
  return {
    amount: plain(facts.amount), termMonths: plain(facts.termMonths), staff: plain(facts.staff), certified: plain(facts.certified),
    amountInWords: plain(facts.amountInWords), amountAgrees: facts.amountAgrees, stations: plain(facts.stations),
    instalments: facts.instalments.map((one) => ({
      share: one.share, amount: one.amount, condition: one.condition, days: one.days, workingDays: one.workingDays, ...placeOf(one), daysFrom: one.daysFrom === null ? null : placeOf(one.daysFrom),
    })),
    supervision: facts.supervision.map((fact) => ({ text: fact.value, ...placeOf(fact) })),
    evaluator: plain(facts.evaluator),
    evaluationWeights: facts.evaluationWeights.map((one) => ({ name: one.name, weight: one.weight, ...placeOf(one) })),
    deductions: facts.deductions.map((fact) => ({ text: fact.value, ...placeOf(fact) })),
    bond: plain(facts.bond),
    budget: facts.budget.map((line) => ({ name: line.name, amount: line.amount, kind: line.kind, ...placeOf(line) })),
    places: singleFacts.flatMap((name) => {
      const fact = facts[name];
      return fact === null ? [] : [{ fact: name, ...placeOf(fact) }];
    }),
  };
}

const singleFacts = ['amount', 'amountInWords', 'termMonths', 'staff', 'certified', 'stations', 'evaluator', 'bond'] as const;

function placeOf({ paragraph, range }: Placed): { readonly paragraph: number; readonly range: [number, number] } {
  return { paragraph, range: [range[0], range[1]] };
}

function plain<T>(fact: Fact<T> | null): T | null {
  return fact === null ? null : fact.value;
}
