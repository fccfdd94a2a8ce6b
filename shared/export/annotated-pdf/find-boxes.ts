import type { PdfPiece, Range, SourceDocument } from '../../model/source-document.ts';

/** Part of one page: left, top, right, bottom as shares of the page as shown. */
export type PageBox = Pick<PdfPiece, 'page' | 'box'>;

/**
 * Where words of the reviewed document stand, one box a line. `exact` is the same file read with a piece for each character;
 * where it has no such paragraph the words are looked for by their share of the line.
 */
export function findBoxes(document: SourceDocument, exact: SourceDocument | null, paragraph: number, range: Range): readonly PageBox[] {
  const own = document.paragraphs[paragraph];
  const same = exact?.paragraphs[paragraph];
  const { anchor } = (same !== undefined && same.text === own?.text ? same : own) ?? {};
  if (anchor?.kind !== 'pdf') throw new RangeError(`Paragraph ${paragraph} has no place on a page`);
  const parts = anchor.pieces.filter((piece) => piece.range[0] < range[1] && range[0] < piece.range[1]).map((piece) => narrow(piece, range));
  return parts.reduce<readonly PageBox[]>((boxes, part) => {
    const last = boxes.at(-1);
    const joined = last === undefined || last.page !== part.page ? null : join(last.box, part.box);
    return last === undefined || joined === null ? [...boxes, part] : [...boxes.slice(0, -1), { page: last.page, box: joined }];
  }, []);
}

/** A piece of one character is never cut. */
function narrow({ range: [start, end], page, box: [left, top, right, bottom] }: PdfPiece, range: Range): PageBox {
  const at = (offset: number): number => left + ((right - left) * (Math.min(end, Math.max(start, offset)) - start)) / (end - start);
  return { page, box: end - start < 2 ? [left, top, right, bottom] : [at(range[0]), top, at(range[1]), bottom] };
}

const sameLine = 0.002;

/** Two boxes of one line, upright or on its side. */
function join(a: PdfPiece['box'], b: PdfPiece['box']): PdfPiece['box'] | null {
  const near = (at: 0 | 1 | 2 | 3): boolean => Math.abs(a[at] - b[at]) < sameLine;
  if (!(near(1) && near(3)) && !(near(0) && near(2))) return null;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
