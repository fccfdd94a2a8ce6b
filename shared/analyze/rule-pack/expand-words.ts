import type { Located } from './read-yaml.ts';
import type { Mistake } from './rule-pack-error.ts';

/** How somebody stands in matching text: one character each, whatever the document calls him. */
export const purchaserMark = '\uE001';
export const providerMark = '\uE002';
export const authorityMark = '\uE003';
/** The list of words.yml that `authorityMark` stands for. */
export const authorityList = '主管机关';

/** Named word lists with everything nested already written out, as regular-expression groups. */
export type WordLists = ReadonlyMap<string, string>;

const reference = /<([\p{L}\p{N}-]+)>/gu;

/**
 * Two names are built in: the parties, which every document names for itself. A third is marked in the text once for all
 * patterns: whoever commands beside the purchaser.
 */
export function expandWords(source: Located<Readonly<Record<string, readonly string[]>>>, mistakes: Mistake[]): WordLists {
  const done = new Map<string, string>([['购买方', purchaserMark], ['承接方', providerMark], [authorityList, authorityMark]]);
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
    // Longest first: a regular expression takes the first alternative that fits, and the longer word is the better reading.
    const parts = [...list].sort((a, b) => b.length - a.length).map((word, index) =>
      word.replace(reference, (whole, inner: string) => {
        if (!done.has(inner) && source.value[inner] === undefined) mistakes.push(source.place([name, index], `unknown word list ${whole}`));
        return expand(inner);
      }),
    );
    open.pop();
    const group = `(?:${parts.join('|')})`;
    done.set(name, group);
    return group;
  };
  for (const name of Object.keys(source.value)) expand(name);
  return done;
}

/** Writes the lists into a pattern. `unknown` collects names that no list has. */
export function insertWords(pattern: string, lists: WordLists, unknown: string[]): string {
  return pattern.replace(reference, (whole, name: string) => {
    const group = lists.get(name);
    if (group === undefined) unknown.push(whole);
    return group ?? '';
  });
}
