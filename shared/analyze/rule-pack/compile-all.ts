import { compileException, compilePattern } from './compile-pattern.ts';
import type { CompiledPattern, Exception } from './compile-pattern.ts';
import type { WordLists } from './expand-words.ts';
import type { Located } from './read-yaml.ts';
import type { Mistake } from './rule-pack-error.ts';

type Where = readonly (string | number)[];

/** Compiles the patterns and exceptions of one file; what cannot be compiled is a mistake shown where it stands. */
export type Compiler = {
  patterns(where: Where, texts: readonly string[]): readonly CompiledPattern[];
  exceptions(where: Where, texts: readonly string[]): readonly Exception[];
};

export function compilerFor(source: Located<unknown>, lists: WordLists, mistakes: Mistake[]): Compiler {
  // What was found sound with other word lists may be wrong with these.
  const sound = lists.needs === null ? null : source.needs;
  const each = <T>(where: Where, texts: readonly string[], compile: (text: string) => T): readonly T[] => texts.flatMap((text, index) => {
    try {
      return [compile(text)];
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      mistakes.push(source.place([...where, index], error.message));
      return [];
    }
  });
  return {
    patterns: (where, texts) => each(where, texts, (text) => compilePattern(text, lists, sound?.[text])),
    exceptions: (where, texts) => each(where, texts, (text) => compileException(text, lists, sound?.[text])),
  };
}
