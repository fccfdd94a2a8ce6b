import { insertWords } from './expand-words.ts';
import type { WordLists } from './expand-words.ts';
import { faultFinder } from './fault-finder.ts';
import type { FaultFinder } from './fault-finder.ts';
import { lintPattern } from './lint-pattern.ts';
import { requiredWords } from './required-words.ts';
import type { Needs } from './required-words.ts';

/** One or more parts that must all be found; the quote covers the parts that are marked, or all when none is. */
export type CompiledPattern = {
  readonly source: string;
  readonly parts: readonly PatternPart[];
  /** Words without which it cannot match. */
  readonly needs: Needs;
  /** Most characters from the first to the last part, when there are several. */
  readonly within: number;
};
/** `source`: the part as a regular expression. */
export type PatternPart = { readonly source: string; readonly find: FaultFinder; readonly quoted: boolean };
/** An exception of a rule: one expression, and nobody asks where it is found. `needs` as those of a pattern. */
export type Exception = { readonly source: string; readonly needs: Needs; test(text: string): boolean };

/** Stands for the matched words in exceptions. */
export const matchMark = '☆';
const usualWindow = 30;
const widestWindow = 60;

/**
 * The notation of rule files on top of regular expressions:
 *   <名>   a word list            ~8   up to 8 characters that stay inside a comma
 *   【…】  the words at fault     ≈20  up to 20 characters that stay inside the sentence
 *   A & B  both, in whatever order, at most 30 characters from end to end; A & B @45 for another width
 * Throws a SyntaxError with a reason for an author. With `needs`, the pattern was found sound before, with the same word
 * lists: then it is written out when a sentence asks for it first, and most patterns are asked for by no sentence.
 */
export function compilePattern(pattern: string, lists: WordLists, needs?: Needs): CompiledPattern {
  const [, body = pattern, width] = /^(.*?)(?: @(\d{1,3}))?$/u.exec(pattern) ?? [];
  const within = Number(width ?? usualWindow);
  if (within > widestWindow) throw new SyntaxError(`@${within} is wider than ${widestWindow} characters`);
  const texts = body.split(' & ');
  const marked = texts.some((text) => text.includes('【'));
  const expressions = texts.map((text) => expressionOf(text, lists, needs !== undefined));
  const parts = expressions.map((expression, at) => partOf(expression, !marked || (texts[at] ?? '').includes('【')));
  return { source: pattern, parts, needs: needs ?? expressions.flatMap(({ source }) => requiredWords(source())), within };
}

/** As `compilePattern`, for the exceptions of a rule: one expression, no parts. */
export function compileException(pattern: string, lists: WordLists, needs?: Needs): Exception {
  const { source, test } = expressionOf(pattern, lists, needs !== undefined);
  return { source: pattern, needs: needs ?? requiredWords(source()), test: (text) => test().test(text) };
}

type Expression = { source(): string; test(): RegExp };

/** Written out and compiled at once when nobody found it sound before, to meet the mistakes; otherwise when it is asked for. */
function expressionOf(pattern: string, lists: WordLists, sound: boolean): Expression {
  let source = sound ? null : writeOut(pattern, lists, sound);
  const written = (): string => (source ??= writeOut(pattern, lists, sound));
  let test = sound ? null : new RegExp(written(), 'u');
  return { source: written, test: () => (test ??= new RegExp(written(), 'u')) };
}

function partOf({ source }: Expression, quoted: boolean): PatternPart {
  let find: FaultFinder | null = null;
  return {
    quoted,
    get source() { return source(); },
    get find() { return (find ??= faultFinder(source())); },
  };
}

/** The pattern as a regular expression. Throws a SyntaxError; `sound`: without asking whether it could run away. */
export function writeOut(pattern: string, lists: WordLists, sound = false): string {
  const unknown: string[] = [];
  const marked = insertWords(pattern, lists, unknown).replace(/[“”]/g, '"');
  if (unknown.length > 0) throw new SyntaxError(`unknown word list ${unknown.join(' ')}`);
  if ((marked.match(/【/g) ?? []).length > 1) throw new SyntaxError('more than one 【…】');
  const source = marked
    .replace(/~(\d+)/g, '[^，。；：？！\\n]{0,$1}?')
    .replace(/≈(\d+)/g, '[^。；！\\n]{0,$1}?')
    .replace('【', '(?<fault>')
    .replace('】', ')');
  const reason = sound ? null : lintPattern(source);
  if (reason !== null) throw new SyntaxError(reason);
  return source;
}
