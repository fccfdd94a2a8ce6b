import type { Needs } from './required-words.ts';
import { buildWordMarks, inOneRow } from './word-marks.ts';
import type { WordMarks } from './word-marks.ts';

/** Tells which of many expressions may match a text at all, by one walk through the text. */
export type WordIndex<T> = {
  possible(text: string): readonly T[];
  /** The same of many texts, expression by expression: whoever asks them in this order runs each expression on all its texts at once. */
  among(texts: readonly string[]): readonly Possible<T>[];
};

/** `texts`: places in the list of texts, in order. */
export type Possible<T> = { readonly value: T; readonly texts: readonly number[] };

export function buildWordIndex<T>(entries: readonly { readonly value: T; readonly needs: Needs }[]): WordIndex<T> {
  const eachPossible = walkerOf(buildWordMarks(entries.map(({ needs }) => needs)), entries.length);
  const values = entries.map(({ value }) => value);
  return {
    possible: (text) => {
      const ready: number[] = [];
      eachPossible(text, (entry) => ready.push(entry));
      return ready.length === 0 ? [] : ready.sort((a, b) => a - b).map((entry) => values[entry] as T);
    },
    among: (texts) => {
      const own: number[][] = values.map(() => []);
      texts.forEach((text, number) => eachPossible(text, (entry) => own[entry]?.push(number)));
      return values.map((value, entry) => ({ value, texts: own[entry] ?? [] }));
    },
  };
}

/** An entry is woken by its rarest need, and looks at its others then. */
function walkerOf(marks: WordMarks, entries: number): (text: string, tell: (entry: number) => void) => void {
  const wakes: number[][] = [];
  const always: number[] = [];
  for (let entry = 0; entry < entries; entry += 1) {
    const first = marks.needs.starts[entry] as number;
    if (first === marks.needs.starts[entry + 1]) always.push(entry);
    else {
      const rarest = marks.needs.all[first] as number;
      for (const word of marks.words.all.subarray(marks.words.starts[rarest], marks.words.starts[rarest + 1])) (wakes[word] ??= []).push(entry);
    }
  }
  const { starts, all } = inOneRow(wakes, marks.count);
  let walk = 0;
  const woken = new Uint32Array(entries);
  return (text, tell) => {
    walk += 1;
    const { met, words } = marks.read(text);
    for (let at = 0; at < always.length; at += 1) tell(always[at] as number);
    for (let at = 0; at < met; at += 1) {
      const word = words[at] as number;
      const end = starts[word + 1] as number;
      for (let next = starts[word] as number; next < end; next += 1) {
        const entry = all[next] as number;
        if (woken[entry] === walk) continue;
        woken[entry] = walk;
        if (marks.meets(entry, 1)) tell(entry);
      }
    }
  };
}
