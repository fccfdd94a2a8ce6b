import type { Message } from '../../model/message.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { message, Refusal } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { IngestOptions } from '../ingest-options.ts';
import { layOutDocument } from './lay-out-document.ts';
import type { PageLayout } from './layout.ts';
import { withPdf } from './open-pdf.ts';
import type { PdfDocument } from './pdfjs.ts';
import { describeOcr, ocrMessages } from './scan/describe-ocr.ts';
import type { RecognisedPages } from './scan/recognise-pages.ts';

/** A page with fewer visible characters holds a picture of text at best. */
const fewestCharacters = 20;
/** Fewer characters on their side are part of a seal. */
const fewestAside = 4;
const longestQuote = 60;
/** Pages that cannot be read, one after the other, before the rest is given up: damaged files may claim any number of them. */
const mostDamaged = 50;

/**
 * Reads a PDF: characters → lines → paragraphs and tables, without headers, footers and page numbers. Pages that are pictures are
 * recognised, when `ocr` is there to do it, and laid out with the others.
 * Throws Refusal pdf-damaged, pdf-password, pdf-password-wrong, pdf-no-text, for a scan ocr-off or ocr-unavailable; and what
 * `checkpoint` (called once a page) throws.
 */
export async function readPdf(bytes: Uint8Array, options: IngestOptions): Promise<Result<SourceDocument>> {
  const { pages, total, form } = await readPages(bytes, options);
  if (pages.length === 0) throw new Refusal('pdf-damaged');
  const poor = pages.filter(({ characters }) => characters < fewestCharacters);
  const isScan = (pages.length - poor.length) * 2 < total;
  if (isScan && options.ocr === null) throw new Refusal('ocr-off', { pages: total });
  const { pages: recognised, unavailable, complete } = await recognise(bytes, poor, options);
  if (isScan && unavailable.length > 0) throw new Refusal('ocr-unavailable', { pages: unavailable.join('、') });
  // A few characters beside a picture that nobody could read are a stamp; on a page without one they are all there is.
  const characters = pages.reduce((sum, page) => sum + (complete.includes(page.number) ? Math.sign(page.characters) * fewestCharacters : page.characters), 0);
  if (recognised.length === 0 && characters < fewestCharacters) throw new Refusal('pdf-no-text', { pages: total });
  const byNumber = new Map(recognised.map(({ layout }) => [layout.number, layout]));
  const read = pages.map((page) => ({ ...(byNumber.get(page.number) ?? page), notes: page.notes }));
  const document = layOutDocument(read, { format: 'pdf', total, pieces: options.pieces ?? 'lines' });
  const value = { ...document, ocr: describeOcr(recognised) };
  return { value, messages: [...form, ...textAside(read), ...ocrMessages(recognised), ...missingPages(value, total, unavailable)] };
}

async function recognise(bytes: Uint8Array, poor: readonly PageLayout[], options: IngestOptions): Promise<RecognisedPages> {
  if (options.ocr === null || poor.length === 0) return { pages: [], unavailable: [], complete: [] };
  const { recognisePages } = await import('./scan/recognise-pages.ts');
  return recognisePages(bytes, poor, options.ocr, options);
}

type ReadPages = { readonly pages: readonly PageLayout[]; readonly total: number; readonly form: readonly Message[] };

async function readPages(bytes: Uint8Array, options: IngestOptions): Promise<ReadPages> {
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
    return { pages, total, form: await describeForm(document) };
  });
}

/** Forms whose text no page holds: a program draws it from a data part, or it lies in other files inside this one. */
async function describeForm(document: PdfDocument): Promise<readonly Message[]> {
  const info = await document.getMetadata().then((metadata) => metadata.info, () => null);
  return [
    ...(info?.IsXFAPresent === true ? [message('pdf-dynamic-form')] : []),
    ...(info?.IsCollectionPresent === true ? [message('pdf-portfolio')] : []),
  ];
}

function textAside(pages: readonly PageLayout[]): readonly Message[] {
  const turned = pages.map(({ number, aside }) => ({ number, text: aside.replace(/\s+/g, '') })).filter(({ text }) => text.length >= fewestAside);
  if (turned.length === 0) return [];
  const text = turned.map((page) => page.text).join(' / ');
  return [message('pdf-text-aside', {
    pages: turned.map(({ number }) => number).join('、'), text: text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text,
  })];
}

function missingPages({ paragraphs }: SourceDocument, total: number, unavailable: readonly number[]): readonly Message[] {
  const withText = new Set(paragraphs.flatMap(({ anchor }) => (anchor.kind === 'pdf' ? anchor.pieces.map(({ page }) => page) : [])));
  const missing = Array.from({ length: Math.min(total, 10_000) }, (_, index) => index + 1)
    .filter((number) => !withText.has(number) && !unavailable.includes(number));
  return [
    ...(unavailable.length === 0 ? [] : [message('ocr-unavailable', { pages: unavailable.join('、') })]),
    ...(missing.length === 0 ? [] : [message('pdf-pages-without-text', { pages: missing.join('、') })]),
  ];
}
