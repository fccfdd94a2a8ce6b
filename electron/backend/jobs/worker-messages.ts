import type { Reader, RuleFile } from '#shared/analyze/index.ts';
import type { OcrMode } from '#shared/contract/methods.ts';
import type { Adjustments } from '#shared/model/handling.ts';
import type { MessageCode, MessageValues } from '#shared/model/message.ts';
import type { Progress, Review } from '#shared/model/review.ts';
import type { Companion, ReadDocument } from '#shared/review-contract.ts';

/** Given to the worker when it starts: all it needs, so that it never looks for files itself but for pdf.js's data and the model for scans. */
export type WorkerSetup = {
  readonly rules: readonly RuleFile[];
  readonly pdfData: string;
  readonly ocrData: string;
};

/** What the runner adds to it for each worker. */
export type WorkerStart = WorkerSetup & { readonly ruleMs: number; readonly ruleMarker: SharedArrayBuffer };

/** A file, or what has been read of one before, and the procurement document beside it. Without `reader`: the provider, who answered nothing. */
export type ReviewSource = { readonly reader?: Reader | undefined; readonly companion?: Companion | undefined } & (
  | {
    readonly kind: 'bytes';
    readonly bytes: Uint8Array;
    readonly password?: string | undefined;
    /** Off: pages that are pictures stay unread. Left out: auto. */
    readonly ocr?: OcrMode | undefined;
  }
  | ({ readonly kind: 'document'; readonly adjustments: Adjustments } & ReadDocument)
);

/** `profile`: on top of the rules of the setup, none for the default. `leftOut`: ids of rules that did not come back when the document was reviewed before. */
export type WorkerOrder = { readonly id: number; readonly source: ReviewSource; readonly profile: readonly RuleFile[]; readonly leftOut: readonly string[] };

/** Plain data only: a Refusal would lose its class on the way. */
export type WorkerReport =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly id: number; readonly review: Review }
  | { readonly kind: 'refused'; readonly id: number; readonly code: MessageCode; readonly values: MessageValues }
  /** A mistake of ours; `detail` is for the log. */
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string };
