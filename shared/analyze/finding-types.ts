import type { FindingType } from '../model/rule.ts';

/** The seven catch-all types, in the order in which they are told. */
export const findingTypes = [
  'open_ended_tasks', 'vague_cooperation', 'open_list', 'unilateral_change', 'unilateral_judgement', 'unpaid_extra', 'personnel_control',
] as const satisfies readonly FindingType[];
