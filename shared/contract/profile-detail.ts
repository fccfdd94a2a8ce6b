import type { IndicatorClass, Method } from '../model/indicator.ts';
import type { ProfileItem, Reference } from '../model/profile.ts';

/** A figure of the default, and the profile's own where it has one. */
export type Figure<T> = { readonly usual: T; readonly own: T | null };

/** What an interface shows of a profile and lets the user change. */
export type ProfileDetail = {
  readonly items: readonly ProfileItem[];
  readonly references: readonly Reference[];
  readonly workerYear: Figure<number>;
  readonly workerCost: Figure<readonly [number, number]>;
  /** Vocabularies that an entry may name. */
  readonly methods: readonly (Method & { readonly class: IndicatorClass })[];
};
