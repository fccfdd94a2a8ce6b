import type { Checkpoint, Ocr, OcrReader } from '../../../ports.ts';
import type { IngestOptions } from '../../ingest-options.ts';
import { layOutPage } from '../lay-out-page.ts';
import type { PageLayout } from '../layout.ts';
import { withPdf } from '../open-pdf.ts';
import type { PdfDocument } from '../pdfjs.ts';
import { doubtfulFigures } from './doubtful-figures.ts';
import { findTurn, liesWrong, turnPicture } from './find-turn.ts';
import { whitenPaper } from './ink.ts';
import { readPicture } from './read-picture.ts';
import type { PagePicture, ReadPicture } from './read-picture.ts';
import { renderPage } from './render-page.ts';

export type RecognisedPages = {
  readonly pages: readonly RecognisedPage[];
  /** Of the pages asked for, those that stayed unread because this machine cannot draw pages or recognise text. */
  readonly unavailable: readonly number[];
  /** Of the pages asked for, those without a picture: they say no more than their text. */
  readonly complete: readonly number[];
};

/** `confidence`: 0–100. `figures`: those that may be wrong, with the words beside them. */
export type RecognisedPage = { readonly layout: PageLayout; readonly confidence: number; readonly figures: readonly string[] };

/** A scan with more pages is no contract; the pages behind stay unread and are named as such. */
const mostPages = 500;
/** Text recognised beyond what the page has as text; less is the same text once more. */
const leastGain = 4;

type Wanted = Pick<PageLayout, 'number' | 'characters'>;

/**
 * Reads the pages with hardly any text as pictures, one at a time. Pages without a picture on which text is there, and blank ones, are
 * left out. Throws what `checkpoint` throws; a page that cannot be drawn or read is left out too.
 */
export function recognisePages(bytes: Uint8Array, wanted: readonly Wanted[], ocr: Ocr, options: IngestOptions): Promise<RecognisedPages> {
  return withPdf(bytes, { ...options, pictures: true }, async (document) => {
    if (!canDraw(document)) return { pages: [], unavailable: wanted.map(({ number }) => number), complete: [] };
    const reader = startOnce(ocr);
    try {
      return await readAll(document, wanted.slice(0, mostPages), reader.get, options.checkpoint);
    } finally {
      await reader.close();
    }
  });
}

async function readAll(
  document: PdfDocument, wanted: readonly Wanted[], reader: () => Promise<OcrReader | null>, checkpoint: Checkpoint,
): Promise<RecognisedPages> {
  const pages: RecognisedPage[] = [];
  const unavailable: number[] = [];
  const complete: number[] = [];
  for (const [index, { number, characters }] of wanted.entries()) {
    checkpoint({ stage: 'ocr', done: index, total: wanted.length });
    const rendered = await renderPage(document, number);
    if (rendered?.pictured === false) complete.push(number);
    if (rendered === null || (characters > 0 && !rendered.pictured)) continue;
    const read = await readUpright(rendered, async () => {
      const started = await reader();
      if (started === null) unavailable.push(number);
      return started;
    }).catch(() => null);
    if (read === null || read.confidence === null) continue;
    const layout = layOutPage(read.drawn, number);
    const figures = read.lines.flatMap(doubtfulFigures);
    if (layout.characters > characters + leastGain) pages.push({ layout, confidence: read.confidence, figures });
  }
  return { pages, unavailable, complete };
}

/** As it lies; and when that makes no sense, turned as it makes most. */
async function readUpright(rendered: PagePicture, reader: () => Promise<OcrReader | null>): Promise<ReadPicture> {
  const read = await readPicture(rendered, reader);
  const started = liesWrong(read.lines) ? await reader() : null;
  if (started === null) return read;
  const turn = await findTurn(whitenPaper(rendered.picture), read.lines, started);
  if (turn === 0) return read;
  const upright = await readPicture({ ...rendered, picture: turnPicture(rendered.picture, turn) }, reader);
  return { ...upright, drawn: { ...upright.drawn, turn } };
}

function canDraw({ canvasFactory }: PdfDocument): boolean {
  try {
    canvasFactory.destroy(canvasFactory.create(1, 1));
    return true;
  } catch {
    return false;
  }
}

/** Started for the first page that needs it; null where it cannot be. */
function startOnce(ocr: Ocr): { readonly get: () => Promise<OcrReader | null>; readonly close: () => Promise<void> } {
  let started: Promise<OcrReader | null> | null = null;
  return {
    get: () => (started ??= ocr.start().catch(() => null)),
    close: async () => void (await (await started)?.close()),
  };
}
