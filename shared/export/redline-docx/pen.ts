import { encodeText } from '../../ooxml/xml-text.ts';
import { cleanLine, cleanText } from '../../text/clean-text.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Author = { readonly author: string; readonly date: string };

/** Writes changes into one part: as revision marks, each with its own id, or as if they had been accepted. */
export type Pen = {
  readonly tracks: boolean;
  /** Text as an insertion with the given w:rPr; '' when nothing of it can be written. */
  inserted(text: string, properties: string): string;
  /** A run, its text already in w:delText, as a deletion. */
  deleted(run: string): string;
  /** `<w:t>` or `<w:delText>` around raw character data. */
  text(kind: 't' | 'delText', raw: string): string;
  commentStart(comment: number): string;
  commentEnd(comment: number): string;
  /** w:pPr, w:rPr, or a w:rPr's content that deletes the paragraph mark. */
  markDeletion(around: 'pPr' | 'rPr' | null): string;
  /** A paragraph with these children of w:pPr and of its mark's w:rPr, holding nothing but `text` with the given w:rPr. */
  newParagraph(properties: string, mark: string, text: string, look: string): string;
  /** The w:numPr of a paragraph that its style shall not number. */
  noNumber(): string;
  nextId(): number;
};

export function createPen({ element }: Vocabulary, nextId: () => number, { author, date }: Author): Pen {
  const mark = (local: string, content?: string): string => (
    element(local, { id: nextId(), author: cleanLine(author), date: cleanLine(date) }, content)
  );
  return {
    tracks: true,
    inserted(words, properties) {
      const run = writeRun(element, words, properties);
      return run === '' ? '' : mark('ins', run);
    },
    deleted: (run) => mark('del', run),
    text: (kind, raw) => writeText(element, kind, raw),
    commentStart: (comment) => element('commentRangeStart', { id: comment }),
    commentEnd: (comment) => (
      element('commentRangeEnd', { id: comment }) + element('r', {}, element('commentReference', { id: comment }))
    ),
    markDeletion(around) {
      const deletion = mark('del');
      if (around === null) return deletion;
      const run = element('rPr', {}, deletion);
      return around === 'rPr' ? run : element('pPr', {}, run);
    },
    newParagraph: (properties, own, text, look) => (
      element('p', {}, element('pPr', {}, properties + element('rPr', {}, mark('ins') + own)) + mark('ins', writeRun(element, text, look)))
    ),
    noNumber: () => writeNoNumber(element),
    nextId,
  };
}

/** Leaves no trace: new words are words, old ones are gone, nothing is commented. */
export function createCleanPen({ element }: Vocabulary, nextId: () => number): Pen {
  return {
    tracks: false,
    inserted: (words, properties) => writeRun(element, words, properties),
    deleted: () => '',
    text: (kind, raw) => writeText(element, kind, raw),
    commentStart: () => '',
    commentEnd: () => '',
    markDeletion: () => '',
    newParagraph(properties, own, text, look) {
      const all = properties + (own === '' ? '' : element('rPr', {}, own));
      return element('p', {}, (all === '' ? '' : element('pPr', {}, all)) + writeRun(element, text, look));
    },
    noNumber: () => writeNoNumber(element),
    nextId,
  };
}

function writeNoNumber(element: Vocabulary['element']): string {
  return element('numPr', {}, element('numId', { val: 0 }));
}

function writeRun(element: Vocabulary['element'], words: string, properties: string): string {
  const pieces = cleanText(words).split(/([\t\n])/).filter((piece) => piece !== '');
  const content = pieces.map((piece) => (
    piece === '\t' ? element('tab') : piece === '\n' ? element('br') : writeText(element, 't', encodeText(piece))
  ));
  return content.length === 0 ? '' : element('r', {}, properties + content.join(''));
}

function writeText(element: Vocabulary['element'], kind: 't' | 'delText', raw: string): string {
  return element(kind, { 'xml:space': 'preserve' }, raw);
}
