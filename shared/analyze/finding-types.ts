import type { CatchAllType, FindingType } from '../model/rule.ts';

/** The seven catch-all types, in the order in which they are told. */
export const catchAllTypes = [
  'open_ended_tasks', 'vague_cooperation', 'open_list', 'unilateral_change', 'unilateral_judgement', 'unpaid_extra', 'personnel_control',
] as const satisfies readonly CatchAllType[];

const catchAlls: ReadonlySet<FindingType> = new Set(catchAllTypes);

export function isCatchAll(type: FindingType): type is CatchAllType {
  return catchAlls.has(type);
}

/** Every type of finding, the catch-alls first. */
export const findingTypes = [
  ...catchAllTypes,
  'professional_balance', 'statutory_authority', 'administrative_work', 'indicator_quality', 'conflicting_figures', 'capacity',
  'term', 'payment', 'staffing', 'liability', 'termination', 'purchaser_duties', 'acceptance', 'personal_data', 'procurement_documents',
] as const satisfies readonly FindingType[];
