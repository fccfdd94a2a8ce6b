import type { Needs } from './required-words.ts';
import { buildWordMarks, mostTexts } from './word-marks.ts';
import type { WordMarks } from './word-marks.ts';

/** Tells which of many expressions may match a text at all, by one walk through the text. Built when a text is asked about first. */
export type WordIndex<T> = {
  possible(text: string): readonly T[];
  /** The same of many texts, expression by expression: whoever asks them in this order runs each expression on all its texts at once. */
  among(texts: readonly string[]): readonly Possible<T>[];
};

/** `texts`: places in the list of texts, in order. */
export type Possible<T> = { readonly value: T; readonly texts: readonly number[] };

const none: readonly never[] = [];

export function buildWordIndex<T>(entries: readonly { readonly value: T; readonly needs: Needs }[]): WordIndex<T> {
  let built: WordMarks | null = null;
  const marksOf = (): WordMarks => (built ??= buildWordMarks(entries.map(({ needs }) => needs)));
  const values = entries.map(({ value }) => value);
  return {
    possible: (text) => {
      const marks = marksOf();
      marks.readOne(text);
      let possible: T[] | null = null;
      for (let entry = 0; entry < values.length; entry += 1) if (marks.meets(entry) !== 0) (possible ??= []).push(values[entry] as T);
      return possible ?? none;
    },
    among: (texts) => {
      const marks = marksOf();
      const own: number[][] = values.map(() => []);
      for (let from = 0; from < texts.length; from += mostTexts) {
        marks.read(texts, from);
        for (let entry = 0; entry < own.length; entry += 1) {
          for (let met = marks.meets(entry); met !== 0; met &= met - 1) own[entry]?.push(from + 31 - Math.clz32(met & -met));
        }
      }
      return values.map((value, entry) => ({ value, texts: own[entry] ?? [] }));
    },
  };
}
