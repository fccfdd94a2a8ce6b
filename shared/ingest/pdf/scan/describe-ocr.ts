import type { Message } from '../../../model/message.ts';
import type { OcrText } from '../../../model/source-document.ts';
import { message } from '../../../result.ts';
import type { RecognisedPage } from './recognise-pages.ts';

/** Per cent. A clean scan reads at about ninety; below this one character in ten or so is wrong. */
const lowConfidence = 80;

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
export function ocrMessages(ocr: OcrText | null): readonly Message[] {
  if (ocr === null) return [];
  const low = ocr.pages.filter(({ confidence }) => confidence < lowConfidence).map(({ page }) => page);
  return [
    message('ocr-text', { pages: ocr.pages.map(({ page }) => page).join('、'), confidence: ocr.confidence }),
    ...(low.length === 0 ? [] : [message('ocr-low-confidence', { pages: low.join('、'), confidence: lowConfidence })]),
  ];
}
