import type { Finding } from '../../model/finding.ts';
import type { Waiver } from '../../model/handling.ts';
import type { Effects } from '../../model/measure.ts';
import type { PaperOptions } from '../paper-options.ts';

export type OpinionOptions = PaperOptions & {
  readonly fileName: string;
  /** What the figures become when the revisions hold; null when no words change. */
  readonly effects: Effects | null;
  /** What was odd about the document or the run, in sentences. */
  readonly notes: readonly string[];
  /** Findings that the user marked so; they are in no other section. */
  readonly notApplicable: readonly { readonly finding: Finding; readonly waiver: Waiver }[];
};
