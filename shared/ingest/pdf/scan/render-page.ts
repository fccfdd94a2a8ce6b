import type { Picture } from '../../../ports.ts';
import { withAnnotations } from '../pdfjs.ts';
import type { PdfDocument, Surface } from '../pdfjs.ts';
import type { PagePicture } from './read-picture.ts';

/** Pixels an inch: the recogniser gains nothing from more, and time and memory grow with the square. */
const resolution = 250;
/** Nearly an A2 page at full resolution; larger ones, and dimensions that are an attack, are drawn coarser. */
const mostPixels = 20_000_000;
const longestSide = 8_000;
const strip = 256;

export type RenderedPage = PagePicture & {
  /** Something on the page is a picture, and not text or lines alone. */
  readonly pictured: boolean;
};

/** The page as it is shown, upright. null when it cannot be drawn. */
export async function renderPage(document: PdfDocument, number: number): Promise<RenderedPage | null> {
  let surface: Surface | null = null;
  try {
    const page = await document.getPage(number);
    const size = page.getViewport({ scale: 1 });
    const scale = Math.min(resolution / 72, Math.sqrt(mostPixels / (size.width * size.height)), longestSide / Math.max(size.width, size.height));
    surface = document.canvasFactory.create(Math.max(1, Math.floor(size.width * scale)), Math.max(1, Math.floor(size.height * scale)));
    const viewport = page.getViewport({ scale });
    await page.render({ canvas: surface.canvas, canvasContext: surface.context, viewport, annotationMode: withAnnotations, recordImages: true }).promise;
    const pictured = (page.imageCoordinates?.length ?? 0) > 0;
    page.cleanup();
    return { picture: readGrey(surface), scale, pictured };
  } catch {
    // As when text is read: pdf.js rejects with many kinds of errors, each means that this page cannot be drawn.
    return null;
  } finally {
    if (surface !== null) document.canvasFactory.destroy(surface);
  }
}

/** Red light alone: black and blue ink stay dark, the red of a seal over the words becomes paper. */
function readGrey({ canvas: { width, height }, context }: Surface): Picture {
  const pixels = new Uint8Array(width * height);
  for (let top = 0; top < height; top += strip) {
    const { data } = context.getImageData(0, top, width, Math.min(strip, height - top));
    const start = top * width;
    for (let index = 0; index < data.length; index += 4) pixels[start + index / 4] = data[index] ?? 255;
  }
  return { width, height, pixels };
}
