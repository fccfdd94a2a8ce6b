import type { Assets, Checkpoint } from '../ports.ts';
import type { Result } from '../result.ts';
import type { SourceDocument } from '../model/source-document.ts';

export type IngestOptions = { readonly assets: Assets; readonly checkpoint: Checkpoint };
export declare function ingest(bytes: Uint8Array, options: IngestOptions): Promise<Result<SourceDocument>>;
