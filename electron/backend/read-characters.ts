import { ingest } from '#shared/ingest/index.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import { Refusal } from '#shared/result.ts';
import type { Places } from './places.ts';
import { readingTools } from './reading-tools.ts';

/** A PDF that was reviewed before, read again with a place for each character; null when it has no text of its own, or a password. */
export async function readCharacters(bytes: Uint8Array, places: Pick<Places, 'pdfData' | 'ocrData'>): Promise<SourceDocument | null> {
  try {
    return (await ingest(bytes, { ...readingTools(places), ocr: null, checkpoint: () => {}, pieces: 'characters' })).value;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
