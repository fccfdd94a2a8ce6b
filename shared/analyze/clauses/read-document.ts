import type { ContractOutline } from '../../model/contract-outline.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import type { RuleSet } from '../rule-pack/load-rule-pack.ts';
import type { RuleWatch } from '../../ports.ts';
import { openBudget } from '../rule-budget.ts';
import type { RuleBudget } from '../rule-budget.ts';
import { readPartyNames } from './party-names.ts';
import { readUnits } from './read-units.ts';
import type { Unit } from './read-units.ts';
import { isPolicyPaper } from './read-voice.ts';

/** The sentences of a document as rules see them, read once for all kinds of rules. */
export type Reading = { readonly units: readonly Unit[]; /** A policy paper, a law or a report, no contract. */ readonly policy: boolean; /** What rules may cost here. */ readonly budget: RuleBudget };

export function readDocument(document: SourceDocument, outline: ContractOutline, set: RuleSet, watch?: RuleWatch): Reading {
  const units = readUnits(document, outline, readPartyNames(outline.parties, set.partyWords));
  return { units, policy: isPolicyPaper(units, nameOf(document)), budget: openBudget(watch) };
}

/** Its title, or else its first line. */
function nameOf({ title, paragraphs }: SourceDocument): string {
  return (title ?? paragraphs.find(({ text }) => text.trim() !== '')?.text ?? '').trim();
}
