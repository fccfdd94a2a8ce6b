import type { ContractOutline } from '../model/contract-outline.ts';
import type { Facts, Indicator, Ratios } from '../model/indicator.ts';
import type { Message } from '../model/message.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { readFacts } from './facts/read-facts.ts';
import { measureIndicators } from './indicators/measure-indicators.ts';
import { measureRatios } from './ratios.ts';
import type { Vocabularies } from './vocabularies.ts';

export type Measure = {
  readonly indicators: readonly Indicator[];
  readonly facts: Facts;
  readonly ratios: Ratios;
  readonly messages: readonly Message[];
};

/** What the contract asks for and with what means, each with its place. A measurement: nothing here judges. */
export function measure(document: SourceDocument, outline: ContractOutline, vocabularies: Vocabularies): Measure {
  const indicators = measureIndicators(document, outline, vocabularies);
  return { indicators, facts: readFacts(document, outline, indicators, vocabularies), ratios: measureRatios(indicators), messages: [] };
}
