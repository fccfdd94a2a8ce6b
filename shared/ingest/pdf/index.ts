import type { Message } from '../../model/message.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { message, Refusal } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { IngestOptions } from '../ingest-options.ts';
import { buildDocument } from './build-document.ts';
import { draftParagraphs } from './draft-paragraphs.ts';
import { joinTables } from './join-tables.ts';
import type { PageLayout } from './layout.ts';
import { withPdf } from './open-pdf.ts';
import { takeOutFurniture } from './page-furniture.ts';
import { measureText } from './text-frames.ts';

/** A page with fewer visible characters holds a picture of text at best. */
const fewestCharacters = 20;
/** Pages that cannot be read, one after the other, before the rest is given up: damaged files may claim any number of them. */
const mostDamaged = 50;

/**
 * Reads a PDF that has a text layer: characters → lines → paragraphs and tables, without headers, footers and page numbers.
 * Throws Refusal pdf-damaged, pdf-password or pdf-no-text, and what `checkpoint` (called once a page) throws.
 */
export async function readPdf(bytes: Uint8Array, options: IngestOptions): Promise<Result<SourceDocument>> {
  const { pages, total } = await readPages(bytes, options);
  if (pages.length === 0) throw new Refusal('pdf-damaged');
  const withText = pages.filter(({ characters }) => characters >= fewestCharacters).length;
  if (withText * 2 < total) throw new Refusal('pdf-no-text', { pages: total });
  const { pages: clean, furniture } = takeOutFurniture(pages);
  const { flow, furniture: repeated } = joinTables(draftParagraphs(clean, measureText(clean)));
  const sizes = new Map(pages.map((page) => [page.number, page]));
  const sizeOf = (page: number): { width: number; height: number } => sizes.get(page) ?? { width: 1, height: 1 };
  const document = buildDocument(flow, { pages: total, furniture: [...furniture, ...repeated], sizeOf });
  return { value: document, messages: missingPages(clean, total) };
}

async function readPages(bytes: Uint8Array, { assets, checkpoint }: IngestOptions): Promise<{ readonly pages: readonly PageLayout[]; readonly total: number }> {
  const { readPage } = await import('./read-page.ts');
  return withPdf(bytes, assets, async (document) => {
    const total = document.numPages;
    const pages: PageLayout[] = [];
    let damaged = 0;
    for (let number = 1; number <= total && damaged <= mostDamaged; number++) {
      checkpoint({ stage: 'ingest', done: number - 1, total });
      const page = await readPage(document, number);
      damaged = page === null ? damaged + 1 : 0;
      if (page !== null) pages.push(page);
    }
    return { pages, total };
  });
}

function missingPages(pages: readonly PageLayout[], total: number): readonly Message[] {
  const withText = new Set(pages.filter(({ blocks }) => blocks.length > 0).map(({ number }) => number));
  const missing = Array.from({ length: Math.min(total, 10_000) }, (_, index) => index + 1).filter((number) => !withText.has(number));
  return missing.length === 0 ? [] : [message('pdf-pages-without-text', { pages: missing.join('、') })];
}
