import type { Result } from '../result.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { detectFormat } from './detect-format.ts';
import { readDocx } from './docx/read-docx.ts';
import type { IngestOptions } from './ingest-options.ts';
import { readPdf } from './pdf/index.ts';

export type { IngestOptions };

/**
 * Bytes → what the document says, in reading order. The format is told by content, never by a file's ending.
 * Throws Refusal for what cannot be read, and whatever `checkpoint` throws to stop.
 */
export async function ingest(bytes: Uint8Array, options: IngestOptions): Promise<Result<SourceDocument>> {
  const format = detectFormat(bytes);
  options.checkpoint({ stage: 'ingest', done: 0, total: 0 });
  return format === 'pdf' ? readPdf(bytes, options) : readDocx(bytes, options.checkpoint);
}
