import { EncryptedPDFError, PDFArray, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PDFObject, PDFPage } from '@cantoo/pdf-lib';
import { strFromU8 } from 'fflate';
import type { Review } from '../../model/review.ts';
import type { PlannedComment } from '../../model/revision.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { Refusal } from '../../result.ts';
import { buildHighlight } from './build-highlight.ts';
import type { Highlight } from './build-highlight.ts';
import { findBoxes } from './find-boxes.ts';
import type { PageSpace } from './page-space.ts';

export type Annotator = { readonly author: string; readonly date: string };

/**
 * The original PDF with a highlight and a note for each comment. All original bytes stay as they are, the notes stand behind
 * them. `exact`: the file read again with a piece for each character; null places words by their line.
 * Throws Refusal export-pdf-locked, export-pdf-signed (a note would put the signature in doubt) or export-pdf-damaged.
 */
export async function writeAnnotatedPdf(
  bytes: Uint8Array, { document, findings }: Review, exact: SourceDocument | null, comments: readonly PlannedComment[], { author, date }: Annotator,
): Promise<Uint8Array> {
  if (/\/ByteRange\s*\[/.test(strFromU8(bytes, true))) throw new Refusal('export-pdf-signed');
  const pdf = await openPdf(bytes);
  const notes = new Map<number, Highlight[]>();
  for (const { finding, paragraph, range, text } of comments) {
    const level = findings.find(({ id }) => id === finding)?.level ?? 'info';
    const found = findBoxes(document, exact, paragraph, range);
    for (const page of new Set(found.map((box) => box.page))) {
      const boxes = found.filter((box) => box.page === page).map(({ box }) => box);
      notes.set(page, [...(notes.get(page) ?? []), { id: `${finding}/${page}`, level, text, author, date, boxes }]);
    }
  }
  if (notes.size === 0) return bytes;
  for (const [number, highlights] of notes) annotate(pdf, number, highlights);
  return pdf.commit({ objectsPerTick: Infinity });
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes.slice(), { forIncrementalUpdate: true, updateMetadata: false, parseSpeed: Infinity, throwOnInvalidObject: false });
  } catch (error) {
    throw new Refusal(error instanceof EncryptedPDFError ? 'export-pdf-locked' : 'export-pdf-damaged');
  }
}

function annotate(pdf: PDFDocument, number: number, highlights: readonly Highlight[]): void {
  if (number > pdf.getPageCount()) throw new Refusal('export-pdf-damaged');
  const page = pdf.getPage(number - 1);
  const space = spaceOf(page);
  const added = highlights.map((highlight) => pdf.context.register(buildHighlight(pdf, page.ref, space, highlight)));
  page.node.set(PDFName.of('Annots'), pdf.context.obj([...existing(page), ...added]));
  pdf.context.snapshot?.markRefForSave(page.ref);
}

function existing({ node }: PDFPage): readonly PDFObject[] {
  return node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
}

/** As pdf.js shows the page: the crop box where it lies on the sheet. */
function spaceOf(page: PDFPage): PageSpace {
  const [crop, media] = [page.getCropBox(), page.getMediaBox()];
  const x = Math.max(crop.x, media.x);
  const y = Math.max(crop.y, media.y);
  return {
    x, y, turn: page.getRotation().angle,
    width: Math.min(crop.x + crop.width, media.x + media.width) - x,
    height: Math.min(crop.y + crop.height, media.y + media.height) - y,
  };
}
