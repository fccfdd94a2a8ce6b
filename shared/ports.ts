import type { Progress } from './model/review.ts';

/** What the core asks of the machine. Every shell gives its own; tests give plain objects. */

export interface Assets {
  /** A file of pdf.js's own data, e.g. ('cmaps', 'UniGB-UCS2-H.bcmap'). Rejects when it is not shipped. */
  read(folder: 'cmaps' | 'standard_fonts', name: string): Promise<Uint8Array>;
}

export interface Clock {
  /** UTC, `YYYY-MM-DDThh:mm:ssZ`. */
  now(): string;
}

export interface Log {
  write(line: string): void;
}

/** Called between units of work; throws to stop (cancel, time budget). */
export type Checkpoint = (progress: Progress) => void;
