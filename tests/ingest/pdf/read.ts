import { sourcePlaces } from '#electron/backend/places.ts';
import { readingTools } from '#electron/backend/reading-tools.ts';
import { readPdf } from '#shared/ingest/pdf/index.ts';
import type { SourceDocument } from '#shared/model/source-document.ts';
import type { Result } from '#shared/result.ts';
import { buildPdf } from '#tests/fixtures/build-pdf.ts';

const tools = readingTools(sourcePlaces());

export function read(bytes: Uint8Array, password?: string): Promise<Result<SourceDocument>> {
  return readPdf(bytes, { ...tools, checkpoint: () => {}, password });
}

/** Reads pages that are given as their drawing operators. */
export async function readPages(...pages: readonly string[]): Promise<SourceDocument> {
  return (await read(buildPdf({ pages: pages.map((content) => ({ content })) }))).value;
}

export function textsOf({ paragraphs }: SourceDocument): readonly string[] {
  return paragraphs.map(({ text }) => text);
}

/** `[row, column, text]` of the paragraphs of a table's cells. */
export function cellsOf({ paragraphs }: SourceDocument, table = 0): readonly (readonly [number, number, string])[] {
  return paragraphs.flatMap(({ place, text }) => (place.kind === 'cell' && place.table === table ? [[place.row, place.column, text] as const] : []));
}
