import type { Message } from '../../../model/message.ts';
import type { OcrText } from '../../../model/source-document.ts';
import { message } from '../../../result.ts';
import { lowConfidence } from './doubtful-figures.ts';
import type { RecognisedPage } from './recognise-pages.ts';

/** More of them are counted, and not listed. */
const mostFigures = 20;

/** Which pages were recognised and how surely; null when none was. */
export function describeOcr(recognised: readonly RecognisedPage[]): OcrText | null {
  if (recognised.length === 0) return null;
  const characters = recognised.reduce((sum, { layout }) => sum + layout.characters, 0);
  const weighed = recognised.reduce((sum, { layout, confidence }) => sum + layout.characters * confidence, 0);
  return {
    pages: recognised.map(({ layout, confidence }) => ({ page: layout.number, confidence: Math.round(confidence) })),
    confidence: Math.round(weighed / characters),
  };
}

/** What a reader must know before trusting the text. */
export function ocrMessages(recognised: readonly RecognisedPage[]): readonly Message[] {
  const ocr = describeOcr(recognised);
  if (ocr === null) return [];
  const low = ocr.pages.filter(({ confidence }) => confidence < lowConfidence).map(({ page }) => page);
  return [
    message('ocr-text', { pages: ocr.pages.map(({ page }) => page).join('、'), confidence: ocr.confidence }),
    ...(low.length === 0 ? [] : [message('ocr-low-confidence', { pages: low.join('、'), confidence: lowConfidence })]),
    ...describeFigures(recognised),
  ];
}

/** Pages that are poor as a whole are named as such: there every figure is in doubt. */
function describeFigures(recognised: readonly RecognisedPage[]): readonly Message[] {
  const clear = recognised.filter(({ confidence, figures }) => confidence >= lowConfidence && figures.length > 0);
  const figures = clear.flatMap((page) => page.figures.map((figure) => `第${page.layout.number}页“${figure}”`));
  return figures.length === 0 ? [] : [message('ocr-figures', { count: figures.length, figures: figures.slice(0, mostFigures).join('、') })];
}
