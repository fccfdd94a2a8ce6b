import type { ContractOutline } from '../../model/contract-outline.ts';
import type { Facts, Indicator } from '../../model/indicator.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { readPassages } from './fact-passages.ts';
import { readAmount } from './read-amount.ts';
import { readStaff } from './read-staff.ts';
import { readTerm } from './read-term.ts';

/** What the contract costs, how long it runs, who is posted to it; each with the words it was read from. */
export function readFacts(document: SourceDocument, outline: ContractOutline, indicators: readonly Indicator[], vocabularies: Vocabularies): Facts {
  const passages = readPassages(document, outline, vocabularies);
  const termMonths = readTerm(passages, vocabularies.facts.term);
  const amount = readAmount(passages, vocabularies.facts.amount, termMonths?.value ?? null);
  return { amount, termMonths, ...readStaff(indicators, passages, vocabularies.facts) };
}
