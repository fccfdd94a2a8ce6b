import { z } from 'zod';
import type { CatchAllType } from '../../model/rule.ts';
import { catchAllTypes } from '../../model/rule.ts';
import type { RuleFile } from '../rule-file.ts';
import { readJson } from './read-json.ts';
import { writeOut } from '../rule-pack/compile-pattern.ts';
import type { WordLists } from '../rule-pack/expand-words.ts';
import { requiredWords } from '../rule-pack/required-words.ts';
import { RulePackError } from '../rule-pack/rule-pack-error.ts';
import { WordTree } from '../rule-pack/word-tree.ts';
import { buildClassWords, eachClass, nameOfClasses } from './class-words.ts';
import type { ClassWords } from './class-words.ts';
import { classMark, readSigns, scaleOf, signsOf } from './features.ts';

/** Weights in files are whole numbers of these. */
export const hundredths = 100;
/** A weight in a file is one sign: its code less this is the weight in hundredths. */
const noWeight = 0x5000;
/** What such a sign can say, either way. */
const mostHundredths = 0xfff;

/** “Nothing wrong” stands first. */
export const learnedTypes = ['none', ...catchAllTypes] as const;

/** `rules/learned/catch-all.json`, written by `npm run learn`. Index 0 of the types is “nothing wrong”; `bias` is in hundredths. */
const schema = z.strictObject({
  note: z.string(),
  /** Told with every finding that rests on nothing else; {words} are the words it went by. */
  hint: z.string().includes('{words}'),
  types: z.tuple([z.literal('none'), ...catchAllTypes.map((type) => z.literal(type))]),
  /** A sentence is reported from this probability on. */
  threshold: z.number().min(0.2).max(1),
  /** What a rule says of a sentence that is at fault with less than this probability is not told. */
  doubt: z.number().min(0).max(0.3),
  /** From this probability on the type is what was learned, not what the rule says. */
  sure: z.number().min(0.5).max(1),
  /** The rules that were there when it was learned: of any other, a reader's own, it knows nothing. */
  rules: z.array(z.string()),
  /** Of the labels, words and cases it was learned from. */
  inputs: z.string(),
  /** Word lists of words.yml that count as classes of words. */
  classes: z.array(z.string()),
  bias: z.array(z.int()).length(learnedTypes.length),
  /** One a line. */
  features: z.string(),
  /** Feature by feature, a sign for each type. */
  weights: z.string(),
});

/** What labelled sentences taught: a weight for every type by feature. */
export type Weights = {
  readonly types: readonly ('none' | CatchAllType)[];
  readonly threshold: number;
  readonly doubt: number;
  readonly sure: number;
  readonly hint: string;
  readonly rules: ReadonlySet<string>;
  readonly inputs: string;
  readonly bias: readonly number[];
  readonly features: readonly string[];
  /** Feature by feature, one for each type. */
  readonly weights: Float64Array;
};

/** The same, made ready for looking up. */
export type LearnedModel = Omit<Weights, 'features' | 'bias' | 'weights'> & {
  /** One score a type for a sentence in matching text; every feature counts once. */
  scores(sentence: string): readonly number[];
  /** Every feature of the sentence as often as it stands there: its place, and by how much it speaks for the type rather than for nothing. */
  voices(sentence: string, type: number): readonly Voice[];
};

export type Voice = { /** The piece of text; '' for a class of words. */ readonly piece: string; readonly at: number; readonly weight: number };

export const learnedPath = 'learned/catch-all.json';

/** null when the pack has none. Throws RulePackError when it is not as `npm run learn` writes it, or names a word list that is gone. */
export function readLearnedModel(files: readonly RuleFile[], lists: WordLists): LearnedModel | null {
  const file = files.find(({ path }) => path === learnedPath);
  if (file === undefined) return null;
  const refuse = (text: string): RulePackError => new RulePackError([{ path: file.path, line: 1, column: 1, text }]);
  const read = readJson(file, schema);
  if (!read.success) throw refuse(z.prettifyError(read.error));
  const { types, threshold, doubt, sure, hint, inputs, bias, rules, classes } = read.data;
  const features = read.data.features.split('\n');
  if (read.data.weights.length !== features.length * types.length) throw refuse('features and weights do not go together');
  const gone = classes.filter((name) => !lists.groups.has(name));
  if (gone.length > 0) throw refuse(`unknown word list ${gone.join(' ')}`);
  const weights = Float64Array.from(read.data.weights, (sign) => (sign.charCodeAt(0) - noWeight) / hundredths);
  return buildModel({ types, threshold, doubt, sure, hint, inputs, rules: new Set(rules), bias: bias.map((each) => each / hundredths), features, weights }, readClasses(classes, lists));
}

/** Weights as the file has them. Throws RangeError for one that no sign can say. */
export function writeWeights(weights: Float64Array): string {
  return Array.from(weights, (weight) => {
    const whole = Math.round(weight * hundredths);
    if (Math.abs(whole) > mostHundredths) throw new RangeError(`a weight of ${weight}`);
    return String.fromCharCode(noWeight + whole);
  }).join('');
}

export function buildModel({ features, bias, weights, ...rest }: Weights, classes: ClassWords): LearnedModel {
  const types = bias.length;
  const pieces = new WordTree();
  const numbers = new Map<string, number>();
  features.forEach((text, number) => {
    if (text.startsWith(classMark)) numbers.set(text, number);
    else pieces.add(text, number);
  });
  const classNumber = numberClasses(numbers, classes.names);
  // What was met in the sentence that is being read: cleared by counting sentences.
  const met = new Uint32Array(features.length);
  let sentences = 0;
  const scores = (sentence: string): readonly number[] => {
    sentences += 1;
    const signs = signsOf(sentence);
    const sums = new Float64Array(types);
    const count = (feature: number | undefined): void => {
      if (feature === undefined || met[feature] === sentences) return;
      met[feature] = sentences;
      for (let type = 0, at = feature * types; type < types; type += 1, at += 1) sums[type] = (sums[type] ?? 0) + (weights[at] ?? 0);
    };
    const { count: found, values } = pieces.walk(signs);
    for (let at = 0; at < found; at += 1) count(values[at]);
    eachClass(classes.find(sentence), classes.names.length, (first, second) => count(classNumber(first, second)));
    const scale = scaleOf(signs);
    return bias.map((each, type) => each + (sums[type] ?? 0) * scale);
  };
  const voices = (sentence: string, type: number): readonly Voice[] => {
    const { text, places } = readSigns(sentence);
    const weigh = (feature: number | undefined): number => (feature === undefined ? 0 : (weights[feature * types + type] ?? 0) - (weights[feature * types] ?? 0));
    const { count, values, places: found } = pieces.walk(text);
    const own = Array.from({ length: count }, (_, at): Voice => ({ piece: features[values[at] ?? 0] ?? '', at: places[found[at] ?? 0] ?? 0, weight: weigh(values[at]) }));
    eachClass(classes.find(sentence), classes.names.length, (first, second, at) => own.push({ piece: '', at, weight: weigh(classNumber(first, second)) }));
    return own;
  };
  return { ...rest, scores, voices };
}

/** By class and the class behind it, -1 for none. Names are put together once, for the classes that some sentence has. */
function numberClasses(numbers: ReadonlyMap<string, number>, names: readonly string[]): (first: number, second: number) => number | undefined {
  const behind: (readonly (number | undefined)[])[] = [];
  const read = (first: string): readonly (number | undefined)[] => [null, ...names].map((second) => numbers.get(nameOfClasses(first, second)));
  return (first, second) => (behind[first] ??= read(names[first] ?? ''))[second + 1];
}

/** Word lists as classes, each found by its words or by those it cannot do without. */
export function readClasses(names: readonly string[], lists: WordLists): ClassWords {
  return buildClassWords(names.map((name) => {
    const source = (): string => writeOut(`<${name}>`, lists, lists.needs !== null);
    return { name, source, needs: lists.needs?.[`<${name}>`] ?? requiredWords(source()) };
  }));
}
