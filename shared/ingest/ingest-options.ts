import type { Assets, Checkpoint, LegacyWord, Ocr, TextDecoding } from '../ports.ts';

/** What every reader of a format may ask of its shell. */
export type IngestOptions = {
  readonly assets: Assets;
  readonly legacyWord: LegacyWord;
  readonly decoding: TextDecoding;
  /** null: pages that are pictures stay unread. */
  readonly ocr: Ocr | null;
  readonly checkpoint: Checkpoint;
  /** Opens a protected PDF; never kept. */
  readonly password?: string | undefined;
  /** What a piece of a PDF's anchor is: a line, or each character, for who writes on the page. Lines when left out. */
  readonly pieces?: 'lines' | 'characters';
};
