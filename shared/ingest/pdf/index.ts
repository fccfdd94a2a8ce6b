import type { Message } from '../../model/message.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { message, Refusal } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { IngestOptions } from '../ingest-options.ts';
import { layOutDocument } from './lay-out-document.ts';
import type { PageLayout } from './layout.ts';
import { withPdf } from './open-pdf.ts';

/** A page with fewer visible characters holds a picture of text at best. */
const fewestCharacters = 20;
/** Pages that cannot be read, one after the other, before the rest is given up: damaged files may claim any number of them. */
const mostDamaged = 50;

/**
 * Reads a PDF that has a text layer: characters → lines → paragraphs and tables, without headers, footers and page numbers.
 * Throws Refusal pdf-damaged, pdf-password, pdf-password-wrong or pdf-no-text, and what `checkpoint` (called once a page) throws.
 */
export async function readPdf(bytes: Uint8Array, options: IngestOptions): Promise<Result<SourceDocument>> {
  const { pages, total } = await readPages(bytes, options);
  if (pages.length === 0) throw new Refusal('pdf-damaged');
  const withText = pages.filter(({ characters }) => characters >= fewestCharacters).length;
  if (withText * 2 < total) throw new Refusal('pdf-no-text', { pages: total });
  const value = layOutDocument(pages, { format: 'pdf', total, pieces: options.pieces ?? 'lines' });
  return { value, messages: missingPages(value, total) };
}

async function readPages(bytes: Uint8Array, options: IngestOptions): Promise<{ readonly pages: readonly PageLayout[]; readonly total: number }> {
  const { readPage } = await import('./read-page.ts');
  return withPdf(bytes, options, async (document) => {
    const total = document.numPages;
    const pages: PageLayout[] = [];
    let damaged = 0;
    for (let number = 1; number <= total && damaged <= mostDamaged; number++) {
      options.checkpoint({ stage: 'ingest', done: number - 1, total });
      const page = await readPage(document, number);
      damaged = page === null ? damaged + 1 : 0;
      if (page !== null) pages.push(page);
    }
    return { pages, total };
  });
}

function missingPages({ paragraphs }: SourceDocument, total: number): readonly Message[] {
  const withText = new Set(paragraphs.flatMap(({ anchor }) => (anchor.kind === 'pdf' ? anchor.pieces.map(({ page }) => page) : [])));
  const missing = Array.from({ length: Math.min(total, 10_000) }, (_, index) => index + 1).filter((number) => !withText.has(number));
  return missing.length === 0 ? [] : [message('pdf-pages-without-text', { pages: missing.join('、') })];
}
