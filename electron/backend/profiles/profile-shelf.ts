import { editProfile, newProfile, readProfile, renameProfile } from '#shared/analyze/index.ts';
import type { RuleFile, RulePack } from '#shared/analyze/index.ts';
import type { RulePackLabel } from '#shared/model/review.ts';
import type { ProfileChange } from '#shared/model/profile.ts';
import { Refusal } from '#shared/result.ts';
import { readRuleMistakes } from '../rule-mistakes.ts';
import type { KeptProfile, ProfileStore } from '../store/profiles.ts';
import type { Settings } from '../store/settings.ts';
import { createProfilePacks } from './profile-packs.ts';
import type { Profile } from './profile.ts';

/** All profiles: the default, those that ship with it, and the user's own. Whatever takes a name throws Refusal `profile-not-found`. */
export interface ProfileShelf {
  /** The default first, the user's own last. */
  list(): readonly Profile[];
  get(name: string): Profile;
  /** Of a review; the default where the profile has been deleted, or cannot be read any more. */
  ofReview(name: string): Profile;
  /** By which documents are reviewed until the user says otherwise. */
  usual(): Profile;
  choose(name: string): void;
  label(profile: Profile): RulePackLabel;
  /** The pack of the default. */
  national(): RulePack;
  /** Throws Refusal `profile-invalid` for an own profile that today's rules cannot be read with. */
  packOf(profile: Profile): RulePack;
  /** The same for the same build, rules and profile. */
  stampOf(profile: Profile): string;
  /** Checks first and stores then; one of the same name is replaced. Throws Refusal `profile-invalid`, `profile-name-taken`. */
  add(files: readonly RuleFile[]): Profile;
  /** An own profile changed; of any other a copy of the user's own is made. */
  change(name: string, change: ProfileChange): Profile;
  remove(name: string): void;
}

type Shelf = { readonly rules: readonly RuleFile[]; readonly store: ProfileStore; readonly settings: Settings; /** Of build and review format. */ readonly build: string };

const chosen = 'profile';
const nationalFile = 'profiles/national.yml';
const ownName = '我的规则包';

export function openProfileShelf({ rules, store, settings, build }: Shelf): ProfileShelf {
  const shipped = readShipped(rules);
  const [national] = shipped;
  if (national === undefined) throw new Error(`no ${nationalFile}`);
  const packs = createProfilePacks(rules, build);
  const list = (): readonly Profile[] => [...shipped, ...store.list().map(readKept)];
  const find = (name: string): Profile | undefined => list().find((one) => one.name === name);
  const get = (name: string): Profile => {
    const found = find(name);
    if (found === undefined) throw new Refusal('profile-not-found', { name });
    return found;
  };
  const add = (files: readonly RuleFile[]): Profile => {
    packs.load(files);
    const profile = readOwn(files);
    const taken = shipped.find(({ name }) => name === profile.name);
    // The shipped one itself, out of its file: there is nothing to add.
    if (taken !== undefined && taken.files[0]?.text === files[0]?.text && files.length === 1) return taken;
    if (taken !== undefined) throw new Refusal('profile-name-taken', { name: profile.name });
    store.put(profile.name, files);
    return profile;
  };
  return {
    list, get, add,
    ofReview: (name) => {
      const profile = find(name) ?? national;
      try {
        if (profile.source === 'own') packs.load(profile.files);
        return profile;
      } catch (error) {
        if (error instanceof Refusal) return national;
        throw error;
      }
    },
    label: ({ name, version }) => ({ profile: name, version, basisDate: packs.load([]).label.basisDate }),
    usual: () => find(String(settings.get(chosen))) ?? national,
    choose: (name) => settings.set(chosen, get(name).name),
    national: () => packs.load([]),
    packOf: ({ files }) => packs.load(files),
    stampOf: ({ files }) => packs.stampOf(files),
    change(name, change) {
      const profile = get(name);
      packs.load(profile.files);
      if (profile.source === 'own') return add(editProfile(profile.files, change));
      const copy = freeName(profile.source === 'national' ? ownName : `${ownName}·${profile.name}`, list());
      const added = add(editProfile(profile.source === 'national' ? newProfile(copy) : renameProfile(profile.files, copy), change));
      store.copyWaivers(name, added.name);
      return added;
    },
    remove(name) {
      if (get(name).source !== 'own') throw new Refusal('profile-not-own', { name });
      store.remove(name);
    },
  };
}

/** The default first. */
function readShipped(rules: readonly RuleFile[]): readonly Profile[] {
  const files = rules.filter(({ path }) => path.startsWith('profiles/')).sort((a, b) => Number(b.path === nationalFile) - Number(a.path === nationalFile));
  return files.map(({ path, text }) => {
    const { name, version, note = null } = readProfile([{ path, text }]);
    const national = path === nationalFile;
    return { name, version, note, source: national ? 'national' : 'shipped', files: national ? [] : [{ path: path.replace('profiles/', ''), text }] };
  });
}

function readOwn(files: readonly RuleFile[]): Profile {
  const { name, version, note = null } = readProfile(files);
  return { name, version, note, source: 'own', files };
}

/** One that an earlier build stored and today's cannot read still has a name, by which it can be exported and deleted. */
function readKept({ name, files }: KeptProfile): Profile {
  try {
    return readOwn(files);
  } catch (error) {
    if (readRuleMistakes(error) === null) throw error;
    return { name, version: '', note: null, source: 'own', files };
  }
}

function freeName(wanted: string, taken: readonly Profile[]): string {
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? wanted : `${wanted}（${copy}）`;
    if (!taken.some((one) => one.name === name)) return name;
  }
}
