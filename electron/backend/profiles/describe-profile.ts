import { listReferences, readProfile } from '#shared/analyze/index.ts';
import type { RulePack } from '#shared/analyze/index.ts';
import type { Figure, ProfileDetail } from '#shared/contract/profile-detail.ts';
import type { Profile } from './profile.ts';

/** `base`: the default; `pack`: the profile on top of it. */
export function describeProfile({ source, files }: Profile, base: RulePack, pack: RulePack): ProfileDetail {
  return {
    items: source === 'national' ? [] : readProfile(files).items,
    references: listReferences(base, pack),
    workerYear: figure(base.parameters.hours.worker_year, pack.parameters.hours.worker_year),
    workerCost: figure<readonly [number, number]>(base.parameters.funding.worker_cost, pack.parameters.funding.worker_cost),
    methods: pack.vocabularies.list.map(({ id, title, class: name }) => ({ id, title, class: name })),
  };
}

function figure<T>(usual: T, now: T): Figure<T> {
  return { usual, own: JSON.stringify(usual) === JSON.stringify(now) ? null : now };
}
