import type { PageNote } from './layout.ts';
import { applyTo, readMatrix } from './matrix.ts';
import type { PdfPage } from './pdfjs.ts';

/** What readers left on the page: notes, and marks with a note. The text of fields and text boxes is drawn on the page instead. */
const noted: ReadonlySet<string> = new Set(['Text', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret', 'Stamp', 'Square', 'Circle', 'Polygon', 'Ink', 'Line']);

/** None when they are damaged. */
export async function readNotes(page: PdfPage): Promise<readonly PageNote[]> {
  const annotations = await page.getAnnotations().catch(() => []);
  const { height, transform } = page.getViewport({ scale: 1 });
  return annotations.flatMap(({ subtype, rect, contentsObj, titleObj }) => {
    const text = contentsObj?.str?.trim() ?? '';
    if (text === '' || !noted.has(subtype)) return [];
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    const [, y] = applyTo(readMatrix(transform), (left + right) / 2, (bottom + top) / 2);
    return [{ text, author: titleObj?.str?.trim() || null, at: y / height }];
  });
}
