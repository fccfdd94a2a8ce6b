import type { Result } from '../result.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { detectFormat } from './detect-format.ts';
import { readDoc } from './doc/read-doc.ts';
import { readDocx } from './docx/read-docx.ts';
import type { IngestOptions } from './ingest-options.ts';
import { readOfd } from './ofd/read-ofd.ts';
import { readPdf } from './pdf/index.ts';
import { readText } from './plain-text/read-text.ts';

export type { IngestOptions };

/**
 * Bytes → what the document says, in reading order. The format is told by content, never by a file's ending.
 * Throws Refusal for what cannot be read, and whatever `checkpoint` throws to stop.
 */
export async function ingest(bytes: Uint8Array, options: IngestOptions): Promise<Result<SourceDocument>> {
  const format = detectFormat(bytes);
  options.checkpoint({ stage: 'ingest', done: 0, total: 0 });
  switch (format) {
    case 'pdf': return readPdf(bytes, options);
    case 'doc': return readDoc(bytes, options.legacyWord);
    case 'ofd': return readOfd(bytes, options.checkpoint);
    case 'text': return readText(bytes, options.decoding);
    case 'docx': return readDocx(bytes, options.checkpoint);
  }
}
