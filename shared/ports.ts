import type { Progress } from './model/review.ts';

/** What the core asks of the machine. Every shell gives its own; tests give plain objects. */

export interface Assets {
  /** A file of pdf.js's own data, e.g. ('cmaps', 'UniGB-UCS2-H.bcmap'). Rejects when it is not shipped. */
  read(folder: 'cmaps' | 'standard_fonts', name: string): Promise<Uint8Array>;
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

/** Called between units of work; throws to stop (cancel, time budget). */
export type Checkpoint = (progress: Progress) => void;
