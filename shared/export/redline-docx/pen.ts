import { encodeText } from '../../ooxml/xml-text.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Author = { readonly author: string; readonly date: string };

/** Writes revision marks into one part; every mark gets its own id. */
export type Pen = {
  /** Text as a tracked insertion with the given w:rPr; '' when nothing of it can be written. */
  inserted(text: string, properties: string): string;
  /** A run, its text already in w:delText, as a tracked deletion. */
  deleted(run: string): string;
  /** `<w:t>` or `<w:delText>` around raw character data. */
  text(kind: 't' | 'delText', raw: string): string;
  commentStart(comment: number): string;
  commentEnd(comment: number): string;
  /** w:pPr, w:rPr, or a w:rPr's content that deletes the paragraph mark. */
  markDeletion(around: 'pPr' | 'rPr' | null): string;
  nextId(): number;
};

export function createPen({ element }: Vocabulary, nextId: () => number, { author, date }: Author): Pen {
  const mark = (local: string, content?: string): string => (
    element(local, { id: nextId(), author: cleanLine(author), date: cleanLine(date) }, content)
  );
  const text = (kind: 't' | 'delText', raw: string): string => element(kind, { 'xml:space': 'preserve' }, raw);
  return {
    inserted(words, properties) {
      const pieces = cleanText(words).split(/([\t\n])/).filter((piece) => piece !== '');
      const content = pieces.map((piece) => (
        piece === '\t' ? element('tab') : piece === '\n' ? element('br') : text('t', encodeText(piece))
      ));
      return content.length === 0 ? '' : mark('ins', element('r', {}, properties + content.join('')));
    },
    deleted: (run) => mark('del', run),
    text,
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
    nextId,
  };
}
