import type { CatchAllType } from '../../model/rule.ts';
import type { Range } from '../../model/source-document.ts';
import type { LearnedModel } from './learned-model.ts';

export type Judgement = {
  readonly type: CatchAllType;
  /** That anything is wrong, 0 to 1. */
  readonly probability: number;
  /** From the first to the last part between commas that speaks for it, in the sentence's offsets. */
  readonly range: Range;
};

/** What sentences labelled by people say about one that no rule knows; null when it reads harmless. `sentence` is matching text. */
export function judgeSentence(sentence: string, model: LearnedModel): Judgement | null {
  const scores = model.scores(sentence);
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const probability = 1 - (powers[0] ?? 0) / powers.reduce((sum, power) => sum + power, 0);
  const best = scores.indexOf(Math.max(...scores.slice(1)), 1);
  const type = model.types[best];
  if (probability < model.threshold || type === undefined || type === 'none') return null;
  return { type, probability, range: tellingParts(sentence, model, best) };
}

/** A part that speaks at least so much for the fault as this share of the strongest one is quoted too. */
const telling = 0.3;

function tellingParts(sentence: string, model: LearnedModel, type: number): Range {
  const parts = [...sentence.matchAll(/[^，；。：！？]+/gu)].map(({ 0: text, index }): Range => [index, index + text.length]);
  const sums = parts.map(() => 0);
  for (const { at, weight } of model.voices(sentence, type)) {
    const part = parts.findIndex(([start, end]) => at >= start && at < end);
    if (part !== -1) sums[part] = (sums[part] ?? 0) + weight;
  }
  const least = Math.max(...sums) * telling;
  const quoted = parts.filter((_, part) => (sums[part] ?? 0) >= least);
  return [quoted[0]?.[0] ?? 0, quoted.at(-1)?.[1] ?? sentence.length];
}
