import type { RuleFile } from '#shared/analyze/index.ts';
import type { ProfileSource } from '#shared/model/profile.ts';

/** What reviews are made by, besides the shipped rules. Names are unique among all profiles: a review keeps its profile's name. */
export type Profile = {
  readonly name: string;
  readonly version: string;
  readonly note: string | null;
  readonly source: ProfileSource;
  /** None for the national default. */
  readonly files: readonly RuleFile[];
};
