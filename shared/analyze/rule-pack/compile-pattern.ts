import { insertWords } from './expand-words.ts';
import type { WordLists } from './expand-words.ts';
import { lintPattern } from './lint-pattern.ts';

export type CompiledPattern = { readonly source: string; readonly test: RegExp; readonly find: RegExp };

/** Stands for the matched words in exceptions. */
export const matchMark = '☆';

/**
 * The notation of rule files on top of regular expressions:
 *   <名>   a word list            ~8   up to 8 characters that stay inside a comma
 *   【…】  the words at fault     ≈20  up to 20 characters that stay inside the sentence
 * Throws a SyntaxError with a reason for an author.
 */
export function compilePattern(pattern: string, lists: WordLists): CompiledPattern {
  const source = writeOut(pattern, lists);
  return { source: pattern, test: new RegExp(source, 'u'), find: new RegExp(source, 'dgu') };
}

/** As `compilePattern`, for the exceptions of a rule. */
export function compileException(pattern: string, lists: WordLists): RegExp {
  return new RegExp(writeOut(pattern, lists), 'u');
}

function writeOut(pattern: string, lists: WordLists): string {
  const unknown: string[] = [];
  const marked = insertWords(pattern, lists, unknown).replace(/[“”]/g, '"');
  if (unknown.length > 0) throw new SyntaxError(`unknown word list ${unknown.join(' ')}`);
  if ((marked.match(/【/g) ?? []).length > 1) throw new SyntaxError('more than one 【…】');
  const source = marked
    .replace(/~(\d+)/g, '[^，。；：？！\\n]{0,$1}?')
    .replace(/≈(\d+)/g, '[^。；！\\n]{0,$1}?')
    .replace('【', '(?<fault>')
    .replace('】', ')');
  const reason = lintPattern(source);
  if (reason !== null) throw new SyntaxError(reason);
  return source;
}
