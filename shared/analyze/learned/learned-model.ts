import { z } from 'zod';
import type { CatchAllType } from '../../model/rule.ts';
import { catchAllTypes } from '../finding-types.ts';
import type { RuleFile } from '../rule-file.ts';
import { compileException } from '../rule-pack/compile-pattern.ts';
import type { WordLists } from '../rule-pack/expand-words.ts';
import { requiredWords } from '../rule-pack/required-words.ts';
import { RulePackError } from '../rule-pack/rule-pack-error.ts';
import { buildWordIndex } from '../rule-pack/word-index.ts';
import type { WordIndex } from '../rule-pack/word-index.ts';
import type { WordClass } from './features.ts';

/** “Nothing wrong” stands first. */
export const learnedTypes = ['none', ...catchAllTypes] as const;

/** `rules/learned/catch-all.json`, written by `npm run learn`. Weights are hundredths; index 0 is “nothing wrong”. */
const schema = z.strictObject({
  note: z.string(),
  /** Told with every finding that rests on nothing else. */
  hint: z.string().min(1),
  types: z.tuple([z.literal('none'), ...catchAllTypes.map((type) => z.literal(type))]),
  /** A sentence is reported from this probability on. */
  threshold: z.number().min(0.5).max(1),
  /** Word lists of words.yml that count as classes of words. */
  classes: z.array(z.string()),
  bias: z.array(z.int()).length(learnedTypes.length),
  features: z.record(z.string(), z.array(z.int()).length(learnedTypes.length)),
});

export type LearnedModel = {
  readonly types: readonly ('none' | CatchAllType)[];
  readonly threshold: number;
  readonly hint: string;
  readonly classes: WordIndex<WordClass>;
  readonly bias: readonly number[];
  readonly features: ReadonlyMap<string, readonly number[]>;
};

export const learnedPath = 'learned/catch-all.json';

/** null when the pack has none. Throws RulePackError when it is not as `npm run learn` writes it, or names a word list that is gone. */
export function readLearnedModel(files: readonly RuleFile[], lists: WordLists): LearnedModel | null {
  const file = files.find(({ path }) => path === learnedPath);
  if (file === undefined) return null;
  const refuse = (text: string): RulePackError => new RulePackError([{ path: file.path, line: 1, column: 1, text }]);
  const read = schema.safeParse(JSON.parse(file.text));
  if (!read.success) throw refuse(z.prettifyError(read.error));
  const { types, threshold, hint, bias, features } = read.data;
  const gone = read.data.classes.filter((name) => !lists.groups.has(name));
  if (gone.length > 0) throw refuse(`unknown word list ${gone.join(' ')}`);
  return {
    types, threshold, hint, classes: readClasses(read.data.classes, lists), bias: bias.map(unscaled),
    features: new Map(Object.entries(features).map(([text, weights]) => [text, weights.map(unscaled)])),
  };
}

/** Word lists as classes, each found by the words it cannot do without. */
export function readClasses(names: readonly string[], lists: WordLists): WordIndex<WordClass> {
  return buildWordIndex(names.map((name) => {
    const { source } = compileException(`<${name}>`, lists);
    return { value: { name, find: new RegExp(source, 'gu') }, needs: requiredWords(source) };
  }));
}

function unscaled(hundredths: number): number {
  return hundredths / 100;
}
