import type { Located } from './read-yaml.ts';
import type { Mistake } from './rule-pack-error.ts';

/** How somebody stands in matching text: one character each, whatever the document calls him. */
export const purchaserMark = '\uE001';
export const providerMark = '\uE002';
/** Whoever commands beside the purchaser: the words of the list 主管机关, marked once for all patterns. */
export const authorityMark = '\uE003';
const authorityList = '主管机关';

/** Named word lists with everything nested already written out. */
export type WordLists = {
  /** As regular-expression groups. */
  readonly groups: ReadonlyMap<string, string>;
  /** Alternatives that `authorityMark` stands for. */
  readonly authority: string;
  /** The same, to replace it in what authors write. */
  readonly marker: RegExp;
  /** What each list needs, as <名>, where it was read before; null when the lists are not those that the pack was made ready with. */
  readonly needs: Located<unknown>['needs'];
};

const reference = /<([\p{L}\p{N}-]+)>/gu;

/** Two names are built in: the parties, which every document names for itself. */
export function expandWords(source: Located<Readonly<Record<string, readonly string[]>>>, mistakes: Mistake[]): WordLists {
  const done = new Map<string, string>([['购买方', purchaserMark], ['承接方', providerMark], [authorityList, authorityMark]]);
  const authority = longestFirst(source.value[authorityList] ?? ['(?!)']).join('|');
  const marker = new RegExp(authority, 'gu');
  const open: string[] = [];
  const expand = (name: string): string => {
    const ready = done.get(name);
    if (ready !== undefined) return ready;
    const list = source.value[name];
    if (list === undefined) return '';
    if (open.includes(name)) {
      mistakes.push(source.place([name], `the list contains itself: ${[...open, name].join(' > ')}`));
      return '';
    }
    open.push(name);
    const group = `(?:${longestFirst(list).map((word) => asMarked(word, marker).replace(reference, (_, inner: string) => expand(inner))).join('|')})`;
    open.pop();
    done.set(name, group);
    return group;
  };
  for (const [name, list] of Object.entries(source.value)) {
    if (source.needs === null) checkWords(name, list, source, done, mistakes);
    expand(name);
  }
  return { groups: done, authority, marker, needs: source.needs };
}

/** Writes the lists into a pattern. `unknown` collects names that no list has. */
export function insertWords(pattern: string, lists: WordLists, unknown: string[]): string {
  return asMarked(pattern, lists.marker).replace(reference, (whole, name: string) => {
    const group = lists.groups.get(name);
    if (group === undefined) unknown.push(whole);
    return group ?? '';
  });
}

/** An author may write 上级 as the document does; the text he is matched against has the mark in its place. */
function asMarked(pattern: string, authority: RegExp): string {
  return pattern.split(/(<[\p{L}\p{N}-]+>)/u).map((piece) => (piece.startsWith('<') ? piece : piece.replace(authority, authorityMark))).join('');
}

/** A regular expression takes the first alternative that fits, and the longer word is the better reading. */
function longestFirst(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

function checkWords(
  name: string, list: readonly string[], source: Located<Readonly<Record<string, readonly string[]>>>, done: ReadonlyMap<string, string>, mistakes: Mistake[],
): void {
  list.forEach((word, index) => {
    for (const [whole, inner = ''] of word.matchAll(reference)) {
      if (!done.has(inner) && source.value[inner] === undefined) mistakes.push(source.place([name, index], `unknown word list ${whole}`));
    }
    try {
      new RegExp(word.replace(reference, '字').replace(/[~≈]\d+/g, '.?'), 'u');
    } catch (error) {
      mistakes.push(source.place([name, index], error instanceof Error ? error.message : 'not a regular expression'));
    }
  });
}
