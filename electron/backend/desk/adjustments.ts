import type { Adjustments, Handling, OverviewWeights } from '#shared/model/handling.ts';
import type { Settings } from '../store/settings.ts';

const weightsName = 'overview-weights';

export function readWeights(settings: Settings): OverviewWeights | null {
  return settings.get(weightsName) as OverviewWeights | null;
}

export function writeWeights(settings: Settings, weights: OverviewWeights | null): void {
  settings.set(weightsName, weights);
}

/** The part of what was said that findings and figures depend on. */
export function adjustmentsOf({ waivedFindings, waivedRules, profileRules, classes }: Handling, weights: OverviewWeights | null): Adjustments {
  return { waivedFindings, waivedRules, profileRules, classes, weights };
}

/** The same for the same adjustments, in whatever order they were made. */
export function stampOf(adjustments: Adjustments): string {
  return JSON.stringify(adjustments, (_key, value: unknown) => (
    typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value
  ));
}
