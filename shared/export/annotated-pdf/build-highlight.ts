import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { Level } from '../../model/rule.ts';
import type { PdfPiece } from '../../model/source-document.ts';
import { cleanText } from '../../text/clean-text.ts';
import { cornersOf } from './page-space.ts';
import type { PageSpace } from './page-space.ts';

export type Highlight = {
  readonly id: string;
  readonly level: Level;
  readonly text: string;
  readonly author: string;
  /** ISO, UTC. */
  readonly date: string;
  readonly boxes: readonly PdfPiece['box'][];
};

/** Light enough to read black words through them. */
const colours: { readonly [level in Level]: readonly [number, number, number] } = {
  high: [1, 0.76, 0.73], medium: [1, 0.9, 0.55], low: [0.8, 0.9, 1], info: [0.88, 0.88, 0.88],
};

/** A highlight with its note. It brings its own picture along: not every reader draws one. */
export function buildHighlight({ context }: PDFDocument, page: PDFRef, space: PageSpace, highlight: Highlight): PDFDict {
  const { id, level, text, author, date, boxes } = highlight;
  const quads = boxes.map((box) => cornersOf(box, space));
  const [xs, ys] = [quads.flat().map(([x]) => x), quads.flat().map(([, y]) => y)];
  const rect = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(hundredths);
  const colour = colours[level];
  const stamp = PDFString.of(`D:${date.replace(/\D/g, '').slice(0, 14)}Z`);
  return context.obj({
    Type: 'Annot', Subtype: 'Highlight', P: page, F: 4, C: [...colour],
    NM: PDFHexString.fromText(id), T: PDFHexString.fromText(author), Subj: PDFHexString.fromText('审查意见'),
    Contents: PDFHexString.fromText(cleanText(text)), M: stamp, CreationDate: stamp,
    Rect: rect, QuadPoints: quads.flat(2).map(hundredths),
    AP: { N: context.register(drawing(context, rect, quads, colour)) },
  });
}

function drawing(context: PDFDocument['context'], rect: readonly number[], quads: readonly ReturnType<typeof cornersOf>[], colour: readonly number[]) {
  const paths = quads.map(([a, b, c, d]) => `${point(a)} m ${point(b)} l ${point(d)} l ${point(c)} l h f`);
  return context.stream(`/G gs ${colour.join(' ')} rg\n${paths.join('\n')}\n`, {
    Type: 'XObject', Subtype: 'Form', BBox: [...rect], Group: { S: PDFName.of('Transparency') },
    Resources: { ExtGState: { G: { BM: PDFName.of('Multiply') } } },
  });
}

function point([x, y]: readonly [number, number]): string {
  return `${hundredths(x)} ${hundredths(y)}`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
