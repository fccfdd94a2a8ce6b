import type { ProfileDetail } from '#shared/contract/profile-detail.ts';
import type { ProfileFigures, Reference, ReferenceStep } from '#shared/model/profile.ts';

export type FigureFieldOf = Pick<Reference, 'rule' | 'measure'> & { readonly at: number; readonly step: ReferenceStep };
export type CostChoice = { readonly low: number | null; readonly high: number | null };

/** One field a step; a step from 0 only reports what was measured and has nothing to choose. */
export function listFields(references: readonly Reference[]): readonly FigureFieldOf[] {
  return references.flatMap(({ rule, measure, steps }) => steps.map((step, at) => ({ rule, measure, at, step })))
    .filter(({ step }) => step.bound !== 'from' || step.usual !== 0);
}

/** What the profile says itself; null where it leaves the default. */
export function readFigures({ references, workerYear }: ProfileDetail): Omit<ProfileFigures, 'workerCost'> {
  return { limits: Object.fromEntries(references.map(({ rule, steps }) => [rule, steps.map(({ own }) => own)])), workerYear: workerYear.own };
}

export function changeLimit(limits: ProfileFigures['limits'], rule: string, at: number, value: number | null): ProfileFigures['limits'] {
  return { ...limits, [rule]: (limits[rule] ?? []).map((old, index) => (index === at ? value : old)) };
}

/** Both or neither, the low one first. */
export function changeCost({ low, high }: CostChoice): ProfileFigures['workerCost'] | 'unordered' {
  if (low === null && high === null) return null;
  return low !== null && high !== null && low <= high ? [low, high] : 'unordered';
}
