import type { ContractOutline } from '../../model/contract-outline.ts';
import { partyAlternatives } from '../../text/word-pattern.ts';
import { authorityMark, providerMark, purchaserMark } from '../rule-pack/expand-words.ts';
import { firstCharacters } from '../rule-pack/first-characters.ts';

/** `authority`: regular expression for whoever commands beside the purchaser; left out, they stay as they are written. */
export type UsualWords = { readonly purchaser: readonly string[]; readonly provider: readonly string[]; readonly authority?: string };

/** Names in one document of the parties, and of whoever else commands, to be replaced by their marks. */
export type PartyNames = {
  readonly finders: readonly NameFinder[];
  /** By code unit: a bit for each finder of whose names one may begin with it. */
  readonly begins: Uint8Array;
  readonly purchaser: ReadonlySet<string>;
};

/** `at`: a sticky expression. */
type NameFinder = { readonly at: RegExp; readonly party: boolean };

/** Words that many documents use without introducing them, next to those that this document was found to use. */
export function readPartyNames(parties: ContractOutline['parties'], usual: UsualWords): PartyNames {
  const purchaser = new Set(parties.purchaser.words);
  const provider = new Set(parties.provider.words);
  for (const word of usual.purchaser) if (!provider.has(word)) purchaser.add(word);
  for (const word of usual.provider) if (!purchaser.has(word)) provider.add(word);
  const all = [...purchaser, ...provider].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  const sources = [partyAlternatives(all), ...(usual.authority === undefined ? [] : [usual.authority])];
  return { finders: sources.map((source, at) => ({ at: new RegExp(source, 'uy'), party: at === 0 })), begins: readBeginnings(sources), purchaser };
}

function readBeginnings(sources: readonly string[]): Uint8Array {
  const begins = new Uint8Array(0x10000);
  sources.forEach((source, at) => {
    const first = firstCharacters(source);
    if (first === null) for (let code = 0; code < begins.length; code += 1) begins[code] = (begins[code] ?? 0) | (1 << at);
    for (const code of first ?? []) begins[code] = (begins[code] ?? 0) | (1 << at);
  });
  return begins;
}

/** A name in a text, and the mark that stands for whoever bears it. */
export type NameFound = { readonly from: number; readonly end: number; readonly mark: string };

const none: readonly NameFound[] = [];

/** All names in reading order. Most places begin none, and cost one look into a table. */
export function findNames(text: string, names: PartyNames): readonly NameFound[] {
  let found: NameFound[] | null = null;
  for (let from = 0; from < text.length; from += 1) {
    const name = nameAt(text, from, names);
    if (name === null) continue;
    (found ??= []).push(name);
    from = name.end - 1;
  }
  return found ?? none;
}

function nameAt(text: string, from: number, { finders, begins, purchaser }: PartyNames): NameFound | null {
  const possible = begins[text.charCodeAt(from)] as number;
  if (possible === 0) return null;
  for (let finder = 0; finder < finders.length; finder += 1) {
    if ((possible & (1 << finder)) === 0) continue;
    const { at, party } = finders[finder] as NameFinder;
    at.lastIndex = from;
    if (!at.test(text) || at.lastIndex === from) continue;
    const end = at.lastIndex;
    return { from, end, mark: party ? (purchaser.has(text.slice(from, end)) ? purchaserMark : providerMark) : authorityMark };
  }
  return null;
}
