import type { IngestOptions } from '#shared/ingest/index.ts';
import { folderAssets } from './assets.ts';
import { legacyWord } from './legacy-word.ts';
import { tesseract } from './ocr/tesseract.ts';
import type { Places } from './places.ts';
import { textDecoding } from './text-decoding.ts';

/** What the core needs of this machine to read documents. */
export function readingTools({ pdfData, ocrData }: Pick<Places, 'pdfData' | 'ocrData'>): Pick<IngestOptions, 'assets' | 'legacyWord' | 'decoding' | 'ocr'> {
  return { assets: folderAssets(pdfData), legacyWord, decoding: textDecoding, ocr: tesseract(ocrData) };
}
