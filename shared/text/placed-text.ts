import type { Range } from '../model/source-document.ts';

/** Enough for most paragraphs, without growing. */
const usual = 4096;
/** So many code units are made into a string at once. */
const most = 4096;

/** The way from a text that was put together back to the original it was made of. */
export type Places = {
  /** Half-open range of the text → the smallest range of the original that contains it. */
  toOriginal(range: Range): Range;
  /** Original offset → offset of the first character that begins there or behind. */
  toFolded(offset: number): number;
};

/** Of a text in which every character stands where it stood. */
export const inPlace: Places = { toOriginal: (range) => range, toFolded: (offset) => offset };

/** Units one behind the other in the text as in the original, from `at` in the text on. Of one that comes from several, or from none but the one before, it is the only one. */
type Run = { readonly at: number; readonly start: number; readonly end: number };

/** A text that is put together of code units, each with the place in an original where it came from. Used again after `clear`. */
export class PlacedText {
  length = 0;
  #codes = new Uint16Array(usual);
  #starts = new Int32Array(usual);
  #ends = new Int32Array(usual);

  clear(): void {
    this.length = 0;
  }

  push(code: number, start: number, end: number): void {
    const at = this.length;
    if (at === this.#codes.length) this.#widen();
    this.#codes[at] = code;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.length = at + 1;
  }

  /** The last unit comes from as far as `end`. */
  stretch(end: number): void {
    this.#ends[this.length - 1] = end;
  }

  /** -1 when there is none. */
  get last(): number {
    return this.length === 0 ? -1 : (this.#codes[this.length - 1] as number);
  }

  start(at: number): number {
    return this.#starts[at] as number;
  }

  end(at: number): number {
    return this.#ends[at] as number;
  }

  text(): string {
    let text = '';
    for (let at = 0; at < this.length; at += most) text += String.fromCharCode.apply(null, this.#codes.subarray(at, Math.min(at + most, this.length)) as unknown as number[]);
    return text;
  }

  /** `original`: how long the original is. They hold after `clear`. */
  places(original: number): Places {
    const { length } = this;
    if (length === original && this.#isInPlace()) return inPlace;
    const runs = this.#runs();
    return {
      toOriginal: ([start, end]) => {
        const from = start < length ? startOf(runs, start) : original;
        return end > start ? [from, end > length ? original : endOf(runs, end - 1)] : [from, from];
      },
      toFolded: (offset) => firstFrom(runs, offset, length),
    };
  }

  #isInPlace(): boolean {
    for (let at = 0; at < this.length; at += 1) if (this.#starts[at] !== at || this.#ends[at] !== at + 1) return false;
    return true;
  }

  /** Where the way back changes: seldom more often than a sentence has blanks. */
  #runs(): readonly Run[] {
    const runs: Run[] = [];
    let shift = 0;
    let single = false;
    for (let at = 0; at < this.length; at += 1) {
      const start = this.#starts[at] as number;
      const end = this.#ends[at] as number;
      const wasSingle = single;
      single = end === start + 1;
      if (at > 0 && single && wasSingle && start - at === shift) continue;
      shift = start - at;
      runs.push({ at, start, end });
    }
    return runs;
  }

  #widen(): void {
    const [codes, starts, ends] = [this.#codes, this.#starts, this.#ends];
    this.#codes = new Uint16Array(codes.length * 2);
    this.#starts = new Int32Array(codes.length * 2);
    this.#ends = new Int32Array(codes.length * 2);
    this.#codes.set(codes);
    this.#starts.set(starts);
    this.#ends.set(ends);
  }
}

function startOf(runs: readonly Run[], at: number): number {
  const run = runAt(runs, at);
  return run.start + at - run.at;
}

function endOf(runs: readonly Run[], at: number): number {
  const run = runAt(runs, at);
  return run.end + at - run.at;
}

function runAt(runs: readonly Run[], at: number): Run {
  const behind = firstOf(runs.length, (number) => (runs[number] as Run).at > at);
  return runs[behind - 1] as Run;
}

function firstFrom(runs: readonly Run[], offset: number, length: number): number {
  const reaches = firstOf(runs.length, (number) => lastStart(runs, number, length) >= offset);
  const run = runs[reaches];
  return run === undefined ? length : run.at + Math.max(0, offset - run.start);
}

/** Where the last unit of a run comes from. */
function lastStart(runs: readonly Run[], number: number, length: number): number {
  const { at, start } = runs[number] as Run;
  return start + (runs[number + 1]?.at ?? length) - 1 - at;
}

/** The first of so many numbers that passes, where all behind it pass too; `count` when none does. */
function firstOf(count: number, passes: (number: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
