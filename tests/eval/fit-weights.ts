import { learnedTypes } from '#shared/analyze/learned/learned-model.ts';
import type { Weights } from '#shared/analyze/learned/learned-model.ts';
import type { CatchAll } from './label-file.ts';

/** `features` each once; `scale` is what one of them counts. */
export type Example = { readonly text: string; readonly features: readonly string[]; readonly scale: number; readonly type: 'none' | CatchAll };

const types = learnedTypes;
/** A piece of text must have been seen so often before it may say anything. */
const fewestSeen = 3;
const kept = 5_000;
const rounds = 20;
const decay = 1e-4;
const hint = '这句话没有用到规则里的写法，是因为与已标注的同类条款读起来相近而提出，请人工核对。';

/** Multinomial logistic regression by stochastic descent; the pieces that say most are kept and weighed once more. Always the same for the same examples. */
export function fitWeights(examples: readonly Example[], threshold: number): Weights {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const vocabulary = [...seen].filter(([, count]) => count >= fewestSeen).map(([feature]) => feature);
  const first = descend(examples, vocabulary);
  const telling = (feature: string): number => Math.max(...(first.features.get(feature) ?? [0]).map(Math.abs)) * Math.sqrt(seen.get(feature) ?? 0);
  const best = vocabulary.map((feature) => [feature, telling(feature)] as const).sort((a, b) => b[1] - a[1]).slice(0, kept).map(([feature]) => feature);
  return { types, threshold, hint, ...descend(examples, best) };
}

function descend(examples: readonly Example[], vocabulary: readonly string[]): Pick<Weights, 'bias' | 'features'> {
  const weights = new Map(vocabulary.map((feature) => [feature, types.map(() => 0)]));
  const bias = types.map(() => 0);
  const rows = examples.map(({ features, scale, type }) => ({
    own: features.map((feature) => weights.get(feature)).filter((each) => each !== undefined),
    scale,
    target: types.indexOf(type),
  }));
  const random = generator(1);
  for (let round = 0; round < rounds; round += 1) {
    const rate = 1 / (1 + round * 0.3);
    for (const { own, scale, target } of shuffle(rows, random)) {
      const scores = bias.map((each, index) => own.reduce((sum, weight) => sum + (weight[index] ?? 0) * scale, each));
      const top = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - top));
      const sum = powers.reduce((total, power) => total + power, 0);
      powers.forEach((power, index) => {
        const error = power / sum - (index === target ? 1 : 0);
        for (const weight of own) weight[index] = (weight[index] ?? 0) - rate * (error * scale + decay * (weight[index] ?? 0));
        bias[index] = (bias[index] ?? 0) - rate * error * 0.1;
      });
    }
  }
  return { bias, features: weights };
}

function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

/** The same numbers every time: a model must not change when nobody changed a label. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff;
}
