import type { Drawn } from './drawn.ts';
import { layOutPage } from './lay-out-page.ts';
import type { PageLayout } from './layout.ts';
import { noAnnotations } from './pdfjs.ts';
import type { PdfDocument } from './pdfjs.ts';
import { readGlyphs } from './read-glyphs.ts';

/** One page laid out, or null when the file is damaged there. `number` is one-based. */
export async function readPage(document: PdfDocument, number: number): Promise<PageLayout | null> {
  const drawn = await draw(document, number);
  return drawn === null ? null : layOutPage(drawn, number);
}

async function draw(document: PdfDocument, number: number): Promise<Drawn | null> {
  try {
    const page = await document.getPage(number);
    const drawn = readGlyphs(await page.getOperatorList({ annotationMode: noAnnotations }), page);
    page.cleanup();
    return drawn;
  } catch {
    // pdf.js rejects with many kinds of errors; each means that this page cannot be read.
    return null;
  }
}
