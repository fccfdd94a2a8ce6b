import type { Difference, ToldDifference } from '../../model/comparison.ts';
import type { ContractOutline, Parties } from '../../model/contract-outline.ts';
import type { Adjustments } from '../../model/handling.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { findWaived } from '../adjust/find-waived.ts';
import { noAdjustments } from '../adjust/no-adjustments.ts';
import type { Analysis } from '../analyze.ts';
import { takeStandpoint } from '../gates/take-standpoint.ts';
import type { RulePack } from '../rule-pack.ts';
import { joinDepartures } from './join-departures.ts';
import { tellDepartures } from './tell-departures.ts';

export type Departing = {
  readonly document: SourceDocument;
  readonly outline: ContractOutline;
  readonly differences: readonly Difference[];
  readonly tender: { readonly name: string; readonly parties: Parties };
};

/** An analysis with what the rules say of the differences to the procurement document. They count in no figure: those are of the contract alone. */
export function addDepartures(
  analysis: Analysis, { document, outline, differences, tender }: Departing, pack: RulePack, adjustments: Adjustments = noAdjustments,
): { readonly analysis: Analysis; readonly differences: readonly ToldDifference[] } {
  const departures = tellDepartures(differences, { document, outline }, tender, pack.rules.departures, pack.standpoint);
  // What the user has put aside says nothing more.
  const told = joinDepartures(departures.told, analysis.findings.filter(({ id }) => analysis.notApplicable[id] === undefined));
  const standing = takeStandpoint(told.findings, analysis, pack.standpoint);
  const ids = new Set(standing.map(({ id }) => id));
  const findings = [...analysis.findings.filter(({ id }) => !ids.has(id)), ...standing].toSorted((a, b) => a.paragraph - b.paragraph || a.range[0] - b.range[0]);
  const notApplicable = { ...analysis.notApplicable, ...findWaived(standing, adjustments) };
  return {
    analysis: { ...analysis, findings, notApplicable },
    differences: departures.differences.map(({ finding, ...difference }) => ({ ...difference, finding: finding === null ? null : told.toldBy.get(finding) ?? finding })),
  };
}
