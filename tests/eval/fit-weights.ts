import { learnedTypes } from '#shared/analyze/learned/learned-model.ts';
import type { Weights } from '#shared/analyze/learned/learned-model.ts';
import type { CatchAll } from './label-file.ts';

/** `features` each once; `scale` is what one of them counts. `part`: of a sentence that is an example too. */
export type Example = { readonly text: string; readonly features: readonly string[]; readonly scale: number; readonly part: boolean; readonly type: 'none' | CatchAll };

const types = learnedTypes;
/** A piece of text must have been seen so often before it may say anything. */
const fewestSeen = 3;
const kept = 14_000;
const rounds = 20;
const decay = 1e-4;

type Fitted = Pick<Weights, 'bias' | 'features' | 'weights'>;

/** Multinomial logistic regression by stochastic descent; the pieces that say most are kept and weighed once more. Always the same for the same examples. */
export function fitWeights(examples: readonly Example[]): Fitted {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const vocabulary = [...seen].filter(([, count]) => count >= fewestSeen).map(([feature]) => feature);
  // A piece that stands in every second sentence says little: it counts less, as in any index.
  const rarity = new Map(vocabulary.map((feature) => [feature, Math.log(1 + examples.length / (seen.get(feature) ?? 1)) / 4]));
  const first = descend(examples, vocabulary, rarity);
  const telling = (feature: string, index: number): number => Math.max(...first.weights.subarray(index * types.length, (index + 1) * types.length).map(Math.abs)) * Math.sqrt(seen.get(feature) ?? 0);
  const best = vocabulary.map((feature, index) => [feature, telling(feature, index)] as const).sort((a, b) => b[1] - a[1]).slice(0, kept).map(([feature]) => feature);
  return descend(examples, best, rarity);
}

/** The mean of the later rounds. The rarity of a feature goes into its weight, so that whoever reads the weights need not know it. */
function descend(examples: readonly Example[], vocabulary: readonly string[], rarity: ReadonlyMap<string, number>): Fitted {
  const width = types.length;
  const places = new Map(vocabulary.map((feature, index) => [feature, index * width]));
  const rarities = vocabulary.map((feature) => rarity.get(feature) ?? 1);
  const now = { weights: new Float64Array(vocabulary.length * width), bias: new Float64Array(width) };
  const sums = { weights: new Float64Array(vocabulary.length * width), bias: new Float64Array(width) };
  const rows = examples.map(({ features, scale, type }) => {
    const own = Int32Array.from(features.map((feature) => places.get(feature)).filter((each) => each !== undefined));
    return { own, values: Float64Array.from(own, (at) => scale * (rarities[at / width] ?? 1)), target: types.indexOf(type) };
  });
  const random = generator(1);
  for (let round = 0; round < rounds; round += 1) {
    const rate = 1 / (1 + round * 0.3);
    for (const row of shuffle(rows, random)) learnRow(row, { ...now, rate });
    if (round < rounds / 2) continue;
    add(sums.weights, now.weights);
    add(sums.bias, now.bias);
  }
  const counted = rounds / 2;
  return {
    bias: [...sums.bias].map((sum) => sum / counted),
    features: vocabulary,
    weights: sums.weights.map((sum, at) => (sum / counted) * (rarities[Math.floor(at / width)] ?? 1)),
  };
}

function add(sums: Float64Array, own: Float64Array): void {
  own.forEach((each, at) => {
    sums[at] = (sums[at] ?? 0) + each;
  });
}

type Row = { readonly own: Int32Array; readonly values: Float64Array; readonly target: number };

function learnRow({ own, values, target }: Row, { weights, bias, rate }: { readonly weights: Float64Array; readonly bias: Float64Array; readonly rate: number }): void {
  const scores = [...bias];
  own.forEach((at, index) => {
    const value = values[index] ?? 0;
    for (let type = 0; type < scores.length; type += 1) scores[type] = (scores[type] ?? 0) + (weights[at + type] ?? 0) * value;
  });
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  const errors = powers.map((power, type) => power / sum - (type === target ? 1 : 0));
  own.forEach((at, index) => {
    const value = values[index] ?? 0;
    for (let type = 0; type < errors.length; type += 1) {
      const weight = weights[at + type] ?? 0;
      weights[at + type] = weight - rate * ((errors[type] ?? 0) * value + decay * weight);
    }
  });
  for (let type = 0; type < errors.length; type += 1) bias[type] = (bias[type] ?? 0) - rate * (errors[type] ?? 0) * 0.1;
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
