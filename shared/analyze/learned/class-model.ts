import { z } from 'zod';
import type { IndicatorClass } from '../../model/indicator.ts';
import type { RuleFile } from '../rule-file.ts';
import { readJson } from './read-json.ts';
import { RulePackError } from '../rule-pack/rule-pack-error.ts';

export const indicatorClasses = ['professional', 'administrative', 'support'] as const satisfies readonly IndicatorClass[];
export const classModelPath = 'learned/indicator-classes.json';

/** `rules/learned/indicator-classes.json`, written by `npm run learn`: logarithms in hundredths, one for each class. */
const schema = z.strictObject({
  note: z.string(),
  /** Below this a guess is left to the reader. */
  floor: z.number().min(0.34).max(1),
  prior: z.array(z.int()).length(indicatorClasses.length),
  /** What a feature never met in a class counts there. */
  unseen: z.array(z.int()).length(indicatorClasses.length),
  features: z.record(z.string(), z.array(z.int()).length(indicatorClasses.length)),
});

export type ClassModel = {
  readonly floor: number;
  readonly prior: readonly number[];
  readonly unseen: readonly number[];
  readonly features: ReadonlyMap<string, readonly number[]>;
};

/** `confidence` 0–1; `words`: the pieces that spoke most for the class. */
export type ClassGuess = { readonly class: IndicatorClass; readonly confidence: number; readonly words: readonly string[] };

/** null when the pack has none. Throws RulePackError when it is not as `npm run learn` writes it. */
export function readClassModel(files: readonly RuleFile[]): ClassModel | null {
  const file = files.find(({ path }) => path === classModelPath);
  if (file === undefined) return null;
  const read = readJson(file, schema);
  if (!read.success) throw new RulePackError([{ path: file.path, line: 1, column: 1, text: z.prettifyError(read.error) }]);
  const { floor, prior, unseen, features } = read.data;
  const whole = (hundredths: readonly number[]): readonly number[] => hundredths.map((each) => each / 100);
  return { floor, prior: whole(prior), unseen: whole(unseen), features: new Map(Object.entries(features).map(([text, weights]) => [text, whole(weights)])) };
}

/** Pairs of neighbouring characters, and the unit the work is counted in. Numbers and marks say nothing. */
export function classFeatures(item: string, unit: string | null): readonly string[] {
  const pairs = item.split(/[^一-龥]+/u).flatMap((run) => Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)));
  return [...new Set(unit === null ? pairs : [...pairs, `#${unit}`])];
}

/**
 * Bayes over the features, as the trained table has them. The sum of logarithms is divided by the root of how many
 * features spoke: neighbouring pairs say the same thing twice, and would make every guess look certain.
 */
export function guessClass(item: string, unit: string | null, { prior, unseen, features }: ClassModel): ClassGuess | null {
  const own = classFeatures(item, unit).filter((feature) => features.has(feature));
  if (own.length === 0) return null;
  const weigh = (feature: string): readonly number[] => features.get(feature) ?? unseen;
  const scores = prior.map((each, index) => each + own.reduce((sum, feature) => sum + (weigh(feature)[index] ?? 0), 0) / Math.sqrt(own.length));
  const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
  const best = powers.indexOf(1);
  const name = indicatorClasses[best];
  if (name === undefined) return null;
  const speaks = (feature: string): number => (weigh(feature)[best] ?? 0) - Math.max(...weigh(feature).filter((_, index) => index !== best));
  const words = own.filter((feature) => !feature.startsWith('#') && speaks(feature) > 0).sort((a, b) => speaks(b) - speaks(a)).slice(0, 3);
  return { class: name, confidence: Math.round((1 / powers.reduce((sum, power) => sum + power, 0)) * 100) / 100, words };
}
