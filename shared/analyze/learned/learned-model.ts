import { z } from 'zod';
import type { CatchAllType } from '../../model/rule.ts';
import { catchAllTypes } from '../finding-types.ts';
import type { RuleFile } from '../rule-file.ts';
import { RulePackError } from '../rule-pack/rule-pack-error.ts';

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
  bias: z.array(z.int()).length(learnedTypes.length),
  features: z.record(z.string(), z.array(z.int()).length(learnedTypes.length)),
});

export type LearnedModel = {
  readonly types: readonly ('none' | CatchAllType)[];
  readonly threshold: number;
  readonly hint: string;
  readonly bias: readonly number[];
  readonly features: ReadonlyMap<string, readonly number[]>;
};

export const learnedPath = 'learned/catch-all.json';

/** null when the pack has none. Throws RulePackError when it is not as `npm run learn` writes it. */
export function readLearnedModel(files: readonly RuleFile[]): LearnedModel | null {
  const file = files.find(({ path }) => path === learnedPath);
  if (file === undefined) return null;
  const read = schema.safeParse(JSON.parse(file.text));
  if (!read.success) throw new RulePackError([{ path: file.path, line: 1, column: 1, text: z.prettifyError(read.error) }]);
  const { types: names, threshold, hint, bias, features } = read.data;
  return { types: names as readonly ('none' | CatchAllType)[], threshold, hint, bias: bias.map(unscaled), features: new Map(Object.entries(features).map(([text, weights]) => [text, weights.map(unscaled)])) };
}

function unscaled(hundredths: number): number {
  return hundredths / 100;
}
