import { createHash } from 'node:crypto';
import { loadRulePack } from '#shared/analyze/index.ts';
import type { RuleFile, RulePack } from '#shared/analyze/index.ts';
import { refuseProfile } from '../rule-mistakes.ts';

export type ProfilePacks = {
  /** The shipped rules, alone when `profile` is empty. Throws Refusal `profile-invalid`. */
  load(profile: readonly RuleFile[]): RulePack;
  /** The same for the same build, rules and profile. */
  stampOf(profile: readonly RuleFile[]): string;
};

/** Keeps the default and what was loaded last: a pack is some megabytes, and a sitting works under one. `build`: of the program. */
export function createProfilePacks(rules: readonly RuleFile[], build: string): ProfilePacks {
  const digest = digestOf(rules);
  let national: RulePack | null = null;
  let latest: { readonly digest: string; readonly pack: RulePack } | null = null;
  return {
    load(profile) {
      if (profile.length === 0) return (national ??= loadRulePack(rules));
      const wanted = digestOf(profile);
      try {
        if (latest?.digest !== wanted) latest = { digest: wanted, pack: loadRulePack(rules, profile) };
        return latest.pack;
      } catch (error) {
        throw refuseProfile(error);
      }
    },
    stampOf: (profile) => `${build} ${digest} ${digestOf(profile)}`,
  };
}

function digestOf(files: readonly RuleFile[]): string {
  const digest = createHash('sha256');
  for (const { path, text } of files) digest.update(`${path}\n${text}\n`);
  return digest.digest('hex');
}
