import type { ContractOutline } from '../model/contract-outline.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Adjustments } from '../model/handling.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Capacity, DutyList, Funding, Overview, Ratios } from '../model/measure.ts';
import type { Message } from '../model/message.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { noAdjustments } from './adjust/no-adjustments.ts';
import { reclassify } from './adjust/reclassify.ts';
import { measureCapacity } from './capacity/measure-capacity.ts';
import { measureFunding } from './capacity/measure-funding.ts';
import { listDuties } from './duties/list-duties.ts';
import { readFacts } from './facts/read-facts.ts';
import { measureIndicators } from './indicators/measure-indicators.ts';
import { estimateHours } from './ratios/estimate-hours.ts';
import { findOpenness } from './ratios/find-openness.ts';
import { findRepeats } from './ratios/find-repeats.ts';
import type { Contradiction } from './ratios/find-repeats.ts';
import { measureRatios } from './ratios/measure-ratios.ts';
import type { Parameters } from './ratios/parameters.ts';
import { readMultipliers, totalIndicator } from './ratios/total-indicators.ts';
import { scoreOverview } from './score/score-overview.ts';
import type { Vocabularies } from './vocabularies.ts';

export type Figures = {
  readonly indicators: readonly Indicator[];
  readonly facts: Facts;
  readonly ratios: Ratios;
  readonly capacity: Capacity;
  readonly funding: Funding;
  readonly duties: DutyList;
  readonly overview: Overview;
};

export type Measure = Figures & { readonly contradictions: readonly Contradiction[]; readonly messages: readonly Message[] };

export type MeasureBy = { readonly vocabularies: Vocabularies; readonly parameters: Parameters };

/**
 * What the contract asks for and with what means, each with its place. A measurement, never a verdict: the findings only
 * tell which clauses leave the work without an end, and where the overview takes its points off.
 */
export function measure(
  document: SourceDocument, outline: ContractOutline, findings: readonly Finding[], { vocabularies, parameters }: MeasureBy,
  { classes, weights }: Pick<Adjustments, 'classes' | 'weights'> = noAdjustments,
): Measure {
  const { indicators, messages: oddities } = measureIndicators(document, outline, vocabularies);
  const read = reclassify(indicators, classes);
  const { facts, places, messages } = readFacts(document, outline, read, vocabularies);
  const multipliers = readMultipliers(facts, places);
  const totalled = read.map((indicator) => {
    const total = totalIndicator(indicator, multipliers);
    return { ...indicator, total, hours: estimateHours(indicator, total, parameters.hours) };
  });
  const repeats = findRepeats(totalled, document);
  const ratios = measureRatios(repeats.indicators, facts.budget, findOpenness(findings));
  const capacity = measureCapacity(facts, ratios, parameters.hours);
  const funding = measureFunding(facts, parameters.funding);
  const all = [...oddities, ...messages, ...repeats.messages];
  const measured = { outline, indicators: repeats.indicators, facts, ratios, capacity, funding, messages: all };
  return {
    indicators: repeats.indicators, facts, ratios, capacity, funding, contradictions: repeats.contradictions, messages: all,
    duties: listDuties(document, outline, { indicators: repeats.indicators, facts }, parameters.duties),
    overview: scoreOverview(findings, measured, parameters.overview, weights),
  };
}
