import type { CatchAllType } from '../../model/rule.ts';
import type { Range } from '../../model/source-document.ts';
import type { LearnedModel, Voice } from './learned-model.ts';

export type Judgement = {
  /** The most likely way in which the sentence is at fault, however little likely that is. */
  readonly type: CatchAllType;
  /** That anything is wrong, 0 to 1. */
  readonly probability: number;
  /** That this is wrong, 0 to 1. */
  readonly share: number;
  /** The part that speaks for it, in the sentence's offsets: all of a short sentence. */
  readonly range: Range;
};

/** From this length on a sentence is also judged by its parts: a fault among many harmless words is lost in the whole. */
export const long = 60;
/** Parts shorter than this are joined to the next. */
const shortestPart = 14;

/** What sentences labelled by people say about this one. `sentence` is matching text. */
export function judgeSentence(sentence: string, model: LearnedModel): Judgement {
  const whole = judgePart(sentence, [0, sentence.length], model);
  if (sentence.length < long) return whole;
  const parts = partsOf(sentence);
  const windows = parts.flatMap(([start, end], index) => [end, parts[index + 1]?.[1]].filter((to) => to !== undefined).map((to): Range => [start, to]));
  const strongest = windows.map((range) => judgePart(sentence, range, model)).reduce((best, each) => (each.probability > best.probability ? each : best), whole);
  // The whole is heard too: it may take back what one of its parts says.
  const probability = (whole.probability + strongest.probability) / 2;
  return { ...strongest, probability, share: strongest.share * (probability / strongest.probability) };
}

/** The parts between commas, in the sentence's offsets; one that is too short to say anything goes with its neighbour. */
export function partsOf(sentence: string): readonly Range[] {
  return joinShort(splitAt(sentence, /[^，；。：]+[，；。：]?/gu));
}

/** What is said of a part of a sentence as if it stood alone. */
export function judgePart(sentence: string, range: Range, model: LearnedModel): Judgement {
  const scores = model.scores(sentence.slice(...range));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  const best = scores.indexOf(Math.max(...scores.slice(1)), 1);
  return { type: model.types[best] as CatchAllType, probability: 1 - (powers[0] ?? 0) / sum, share: (powers[best] ?? 0) / sum, range };
}

function splitAt(sentence: string, part: RegExp): readonly Range[] {
  return [...sentence.matchAll(part)].map(({ 0: text, index }): Range => [index, index + text.length]);
}

function joinShort(parts: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const [start, end] of parts) {
    const before = joined.at(-1);
    if (before !== undefined && before[1] - before[0] < shortestPart) joined[joined.length - 1] = [before[0], end];
    else joined.push([start, end]);
  }
  return joined;
}

export type Grounds = {
  /** From the first to the last part between commas that speaks for the fault, in the sentence's offsets. */
  readonly range: Range;
  /** The parts that whoever quotes another part should quote too: of a short sentence all that speak for it, of a long one the one that speaks most. */
  readonly parts: readonly Range[];
  /** The words that speak most for it, as places of the sentence, the strongest first. */
  readonly words: readonly Range[];
};

/** A part that speaks at least so much for the fault as this share of the strongest one is quoted too; of a sentence of so many characters, whatever speaks for it at all. */
const telling = 0.2;
const short = 40;
const shownWords = 3;

/** Why the sentence reads like one with this fault: of the part that was judged. */
export function readGrounds(sentence: string, model: LearnedModel, { type, range: [from, to] }: Judgement): Grounds {
  const voices = model.voices(sentence, model.types.indexOf(type)).filter(({ at }) => at >= from && at < to);
  const parts = splitAt(sentence, /[^，；。：！？]+/gu);
  const sums = parts.map(() => 0);
  for (const { at, weight } of voices) {
    const part = parts.findIndex(([start, end]) => at >= start && at < end);
    if (part !== -1) sums[part] = (sums[part] ?? 0) + weight;
  }
  const most = Math.max(...sums);
  const least = sentence.length <= short ? Math.min(0, most) : most * telling;
  const quoted = parts.filter(([start, end], part) => end > from && start < to && (sums[part] ?? 0) >= least);
  const strongest = parts[sums.indexOf(most)];
  return {
    range: [quoted[0]?.[0] ?? 0, quoted.at(-1)?.[1] ?? sentence.length],
    parts: sentence.length <= short || strongest === undefined ? quoted : [strongest],
    words: tellingWords(voices),
  };
}

/** Words of two characters and more, none inside another. */
function tellingWords(voices: readonly Voice[]): readonly Range[] {
  const ranked = voices
    .filter(({ piece, weight }) => weight > 0 && /^[^^$0，。；：、！？（）"]{2,}$/u.test(piece))
    .map(({ piece, at, weight }) => ({ range: [at, at + piece.length] as const, weight: weight * Math.sqrt(piece.length) }))
    .sort((a, b) => b.weight - a.weight || a.range[0] - b.range[0]);
  const chosen: Range[] = [];
  for (const { range } of ranked) {
    if (chosen.length === shownWords) break;
    if (chosen.every((other) => range[1] <= other[0] || other[1] <= range[0])) chosen.push(range);
  }
  return chosen;
}
