import type { PaperOptions } from '../paper-options.ts';

export type OpinionOptions = PaperOptions & {
  readonly fileName: string;
  /** What was odd about the document or the run, in sentences. */
  readonly notes: readonly string[];
};
