import { matchMark } from './compile-pattern.ts';
import type { Exception } from './compile-pattern.ts';
import type { Needs } from './required-words.ts';
import { buildWordMarks } from './word-marks.ts';
import type { WordMarks } from './word-marks.ts';

type Excepted = { readonly exceptions: readonly Exception[] };

/** Of which exceptions of a rule the words occur in a text: all others need not be asked. */
export type ExceptionIndex = { /** The answers hold until the next text is read. */ read(text: string): (rule: Excepted) => readonly Exception[] };

/** Of all rules that are given. Built when a sentence asks for it first. */
export function indexExceptions(rules: readonly Excepted[]): ExceptionIndex {
  let built: { readonly marks: WordMarks; readonly first: ReadonlyMap<Excepted, number> } | null = null;
  const build = (): NonNullable<typeof built> => {
    const first = new Map<Excepted, number>();
    let next = 0;
    for (const rule of rules) {
      first.set(rule, next);
      next += rule.exceptions.length;
    }
    return { marks: buildWordMarks(rules.flatMap(({ exceptions }) => exceptions.map(({ needs }) => besideMatch(needs)))), first };
  };
  return {
    read: (text) => {
      const { marks, first } = (built ??= build());
      marks.readOne(text);
      return (rule) => {
        const from = first.get(rule);
        return from === undefined ? rule.exceptions : rule.exceptions.filter((_, at) => marks.meets(from + at) !== 0);
      };
    },
  };
}

/** The mark of the match stands in no text: of such a word, what is written beside the mark must. */
function besideMatch(needs: Needs): Needs {
  return needs.map((words) => words.map((word) => word.split(matchMark).reduce((longest, part) => (part.length > longest.length ? part : longest), '')))
    .filter((words) => !words.includes(''));
}
