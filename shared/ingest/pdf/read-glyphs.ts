import type { Drawn } from './drawn.ts';
import { artifact } from './layout.ts';
import type { Ruling, Turn } from './layout.ts';
import { identity, multiply, readMatrix } from './matrix.ts';
import { operators } from './pdfjs.ts';
import type { Matrix, OperatorList, PdfFont, PdfPage } from './pdfjs.ts';
import { addRulings } from './path-rulings.ts';
import { moveText, newTextState, setTextMatrix, showText } from './text-state.ts';
import type { Ink, TextState } from './text-state.ts';

type Drawing = {
  state: TextState;
  readonly saved: TextState[];
  readonly ink: Ink;
  readonly marks: (number | null)[];
  forms: number;
  /** Lines are those of the page alone: a field's border is no part of a table. */
  inAnnotation: boolean;
  readonly rulings: Ruling[];
  readonly shown: Matrix;
  readonly page: PdfPage;
};

type Step = (drawing: Drawing, args: readonly unknown[]) => void;

/** Share of a page's characters that must lie on the same side for the page to be read from there. */
const mostOfThePage = 0.8;

/**
 * What the page draws, turned so that its text is upright. Follows the drawing operators: pdf.js's own text extraction is slower than its operator list,
 * guesses spaces that nobody typed, and the ruled lines of tables need the operators anyway.
 */
export function readGlyphs(list: OperatorList, page: PdfPage): Drawn {
  const { drawn, standing } = draw(list, page, 0);
  const all = standing[0] + standing[1] + standing[2] + standing[3];
  const turn = quarters.find((_, at) => (standing[at] ?? 0) > all * mostOfThePage) ?? 0;
  return turn === 0 ? drawn : draw(list, page, turn).drawn;
}

const quarters: readonly Turn[] = [0, 90, 180, 270];

function draw(list: OperatorList, page: PdfPage, turn: Turn): { readonly drawn: Drawn; readonly standing: Ink['standing'] } {
  const { width, height, transform: shown } = page.getViewport({ scale: 1, rotation: page.rotate + turn });
  const ink: Ink = { glyphs: [], standing: [0, 0, 0, 0], sinceSlanted: Infinity, mark: null, aside: '' };
  const base = readMatrix(shown);
  const drawing: Drawing = { state: newTextState(base), saved: [], ink, marks: [], forms: 0, inAnnotation: false, rulings: [], shown: base, page };
  list.fnArray.forEach((operator, index) => steps.get(operator)?.(drawing, list.argsArray[index] ?? []));
  const glyphs = ink.glyphs.filter(({ left, right, baseline }) => right > 0 && left < width && baseline > 0 && baseline < height);
  return { drawn: { width, height, turn, glyphs, rulings: drawing.rulings, aside: ink.aside }, standing: ink.standing };
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function save(drawing: Drawing): void {
  drawing.saved.push({ ...drawing.state });
}

function restore(drawing: Drawing): void {
  drawing.state = drawing.saved.pop() ?? drawing.state;
}

function transform({ state }: Drawing, matrix: unknown): void {
  state.ctm = multiply(state.ctm, readMatrix(matrix));
}

function setFont({ state, page }: Drawing, id: unknown, size: unknown): void {
  state.size = number(size);
  const font = typeof id === 'string' && page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  state.font = typeof font === 'object' ? (font as PdfFont | null) : null;
}

function setGraphicsState(drawing: Drawing, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries as unknown[]) {
    if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1])) setFont(drawing, entry[1][0], entry[1][1]);
  }
}

/** A field or note is drawn on the page as it was at first, whatever the page left behind. */
function openAnnotation(drawing: Drawing, placed: unknown, matrix: unknown): void {
  save(drawing);
  drawing.state = newTextState(multiply(multiply(drawing.shown, readMatrix(placed)), readMatrix(matrix)));
  drawing.forms += 1;
  drawing.inAnnotation = true;
}

function closeAnnotation(drawing: Drawing): void {
  restore(drawing);
  drawing.forms -= 1;
  drawing.inAnnotation = false;
}

/** Within a form the numbers belong to the form, and what stands around it counts. An artifact stays one whatever is inside. */
function openMark({ ink, marks, forms }: Drawing, tag: unknown, id: unknown): void {
  marks.push(ink.mark);
  const name = typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
  if (name === 'Artifact') ink.mark = artifact;
  else if (ink.mark !== artifact && forms === 0 && typeof id === 'number') ink.mark = id;
}

function closeMark({ ink, marks }: Drawing): void {
  ink.mark = marks.pop() ?? null;
}

const steps: ReadonlyMap<number, Step> = new Map<number, Step>([
  [operators.save, save],
  [operators.restore, restore],
  [operators.beginGroup, save],
  [operators.endGroup, restore],
  [operators.paintFormXObjectBegin, (drawing, [matrix]) => { save(drawing); transform(drawing, matrix); drawing.forms += 1; }],
  [operators.paintFormXObjectEnd, (drawing) => { restore(drawing); drawing.forms -= 1; }],
  [operators.transform, (drawing, args) => transform(drawing, args)],
  [operators.setGState, (drawing, [entries]) => setGraphicsState(drawing, entries)],
  [operators.beginText, ({ state }) => setTextMatrix(state, identity)],
  [operators.setCharSpacing, ({ state }, [value]) => { state.charSpacing = number(value); }],
  [operators.setWordSpacing, ({ state }, [value]) => { state.wordSpacing = number(value); }],
  [operators.setHScale, ({ state }, [value]) => { state.horizontalScale = number(value) / 100; }],
  [operators.setLeading, ({ state }, [value]) => { state.leading = number(value); }],
  [operators.setTextRise, ({ state }, [value]) => { state.rise = number(value); }],
  [operators.setTextRenderingMode, ({ state }, [value]) => { state.renderingMode = number(value); }],
  [operators.setFont, (drawing, [id, size]) => setFont(drawing, id, size)],
  [operators.moveText, ({ state }, [x, y]) => moveText(state, number(x), number(y))],
  [operators.setLeadingMoveText, ({ state }, [x, y]) => { state.leading = -number(y); moveText(state, number(x), number(y)); }],
  [operators.nextLine, ({ state }) => moveText(state, 0, -state.leading)],
  [operators.setTextMatrix, ({ state }, [matrix]) => setTextMatrix(state, readMatrix(matrix))],
  [operators.showText, ({ state, ink }, [items]) => { if (Array.isArray(items)) showText(state, items, ink); }],
  [operators.beginMarkedContent, (drawing, [tag]) => openMark(drawing, tag, null)],
  [operators.beginMarkedContentProps, (drawing, [tag, id]) => openMark(drawing, tag, id)],
  [operators.endMarkedContent, closeMark],
  [operators.constructPath, ({ state, rulings, inAnnotation }, args) => { if (!inAnnotation) addRulings(state.ctm, args, rulings); }],
  [operators.beginAnnotation, (drawing, [, , placed, matrix]) => openAnnotation(drawing, placed, matrix)],
  [operators.endAnnotation, closeAnnotation],
]);
