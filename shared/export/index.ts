import type { RevisionPlan } from '../model/revision.ts';
import type { SourceDocument } from '../model/source-document.ts';
import type { Result } from '../result.ts';

/** author: shown in Word beside every change · date: UTC, `YYYY-MM-DDThh:mm:ssZ`. */
export type RedlineOptions = { readonly author: string; readonly date: string };

export declare function writeRedlineDocx(
  original: Uint8Array, document: SourceDocument, plan: RevisionPlan, options: RedlineOptions,
): Result<Uint8Array>;
