import { matchMark } from './compile-pattern.ts';
import type { Exception } from './compile-pattern.ts';
import type { Needs } from './required-words.ts';
import { buildWordIndex } from './word-index.ts';
import type { WordIndex } from './word-index.ts';

/** A rule that may be excepted, and one of the reasons. */
export type Excepting = { readonly rule: object; readonly exception: Exception };

/** Of which exceptions the words occur in a text: all others need not be asked. Built when a sentence asks for it first. */
export function indexExceptions(rules: readonly { readonly exceptions: readonly Exception[] }[]): WordIndex<Excepting> {
  let built: WordIndex<Excepting> | null = null;
  const build = (): WordIndex<Excepting> => buildWordIndex(rules.flatMap((rule) => rule.exceptions.map((exception) => ({ value: { rule, exception }, needs: besideMatch(exception.needs) }))));
  return { possible: (text) => (built ??= build()).possible(text) };
}

/** The mark of the match stands in no text: of such a word, what is written beside the mark must. */
function besideMatch(needs: Needs): Needs {
  return needs.map((words) => words.map((word) => word.split(matchMark).reduce((longest, part) => (part.length > longest.length ? part : longest), '')))
    .filter((words) => !words.includes(''));
}
