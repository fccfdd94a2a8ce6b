import type { Progress } from './model/review.ts';

/** What the core asks of the machine. Every shell gives its own; tests give plain objects. */

export interface Assets {
  /** A file of pdf.js's own data, e.g. ('cmaps', 'UniGB-UCS2-H.bcmap'). Rejects when it is not shipped. */
  read(folder: 'cmaps' | 'standard_fonts' | 'wasm', name: string): Promise<Uint8Array>;
}

export interface TextDecoding {
  /** null when the bytes are not text in this encoding. A byte order mark is left out. */
  decode(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'): string | null;
}

export interface Clock {
  /** UTC, `YYYY-MM-DDThh:mm:ssZ`. */
  now(): string;
}

export interface Log {
  write(line: string): void;
}

/** Turns a page into a PDF; only a shell with a browser engine has one. */
export interface Printer {
  /** `html` needs nothing but itself. Rejects when the page cannot be drawn. */
  print(html: string): Promise<Uint8Array>;
}

/** Text of a Word 97–2003 file: line breaks end paragraphs, tabs end the cells of tables. */
export type LegacyText = {
  readonly body: string;
  readonly headers: string;
  readonly footers: string;
  readonly footnotes: string;
  readonly endnotes: string;
  readonly textBoxes: string;
  readonly comments: string;
};

export interface LegacyWord {
  /** `bytes` is a compound file with a WordDocument stream. Rejects when it is damaged. */
  read(bytes: Uint8Array): Promise<LegacyText>;
}

/** Grey, one byte a pixel (255 is white), rows from the top. */
export type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** A line of text in a picture; all measures in its pixels. */
export type RecognisedLine = {
  /** In reading order, white space left out. `left` is a guess of where the character begins. */
  readonly characters: readonly RecognisedCharacter[];
  /** Left, top, right, bottom of the ink. */
  readonly box: readonly [number, number, number, number];
};

export type RecognisedCharacter = {
  readonly text: string;
  readonly left: number;
  readonly startsWord: boolean;
  /** 0–100. */
  readonly confidence: number;
};

/** Reads text in pictures, on this machine. */
export interface Ocr {
  /** Takes a second and a hundred megabytes, so it is called when the first picture is there. Rejects when the machine cannot. */
  start(): Promise<OcrReader>;
}

export interface OcrReader {
  /** `shape`: a page with whatever stands on it, or one block of text such as the cell of a table. Rejects for a picture it cannot read. */
  read(picture: Picture, shape: 'page' | 'block'): Promise<readonly RecognisedLine[]>;
  close(): Promise<void>;
}

/** Watches what each rule of a pack costs in one document: patterns may be a user's own, and an expression cannot be interrupted. */
export interface RuleWatch {
  /** Milliseconds of any clock that only goes forward. */
  now(): number;
  /** Told which rule is about to be run, and null when it came back: whoever can end the thread knows whom to blame. */
  running(rule: string | null): void;
  /** A rule that takes longer in one document is left out of it. */
  readonly mostMs: number;
  /** Ids of rules that are left out from the start, because they did not come back. */
  readonly leftOut: readonly string[];
}

/** Called between units of work; throws to stop (cancel, time budget). */
export type Checkpoint = (progress: Progress) => void;
