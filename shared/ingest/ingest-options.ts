import type { Assets, Checkpoint } from '../ports.ts';

/** What every reader of a format may ask of its shell. */
export type IngestOptions = { readonly assets: Assets; readonly checkpoint: Checkpoint };
