import type { Reader, RuleFile } from '#shared/analyze/index.ts';
import type { MessageCode, MessageValues } from '#shared/model/message.ts';
import type { Progress, Review } from '#shared/model/review.ts';

/** Given to the worker when it starts: all it needs, so that it never looks for files itself but for pdf.js's data. */
export type WorkerSetup = { readonly rules: readonly RuleFile[]; readonly pdfData: string };

export type WorkerOrder = { readonly id: number; readonly bytes: Uint8Array; readonly password?: string | undefined; readonly reader?: Reader | undefined };

/** Plain data only: a Refusal would lose its class on the way. */
export type WorkerReport =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly id: number; readonly review: Review }
  | { readonly kind: 'refused'; readonly id: number; readonly code: MessageCode; readonly values: MessageValues }
  /** A mistake of ours; `detail` is for the log. */
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string };
