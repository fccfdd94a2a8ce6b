import type { IngestOptions } from '#shared/ingest/index.ts';
import { folderAssets } from './assets.ts';
import { legacyWord } from './legacy-word.ts';
import { textDecoding } from './text-decoding.ts';

/** What the core needs of this machine to read documents. `pdfData` as for folderAssets. */
export function readingTools(pdfData: string): Pick<IngestOptions, 'assets' | 'legacyWord' | 'decoding'> {
  return { assets: folderAssets(pdfData), legacyWord, decoding: textDecoding };
}
