import { encodeText } from '../../ooxml/xml-text.ts';
import { appendChild } from './append-child.ts';
import { cleanLine, cleanText } from '../../text/clean-text.ts';
import type { Author } from './pen.ts';
import { readVocabulary } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

export type NumberedText = { readonly id: number; readonly text: string };

/** comments.xml with further comments behind those it has; `xml` is null for a document without any. */
export function writeComments(xml: string | null, comments: readonly NumberedText[], author: Author, document: Vocabulary): string {
  const part = xml ?? emptyPart(document);
  const vocabulary = readVocabulary(part);
  return appendChild(part, () => comments.map((comment) => commentElement(vocabulary, comment, author)).join(''));
}

function emptyPart({ namespace }: Vocabulary): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"/>`;
}

/** Every line is a paragraph. No styles: the document may not have those that Word would use. */
function commentElement({ element }: Vocabulary, { id, text }: NumberedText, { author, date }: Author): string {
  const lines = cleanText(text).split('\n').map((line, index) => {
    const sign = index === 0 ? element('r', {}, element('annotationRef')) : '';
    const words = line.split('\t').map((piece) => (piece === '' ? '' : element('t', { 'xml:space': 'preserve' }, encodeText(piece))));
    const content = words.join(element('tab'));
    return element('p', {}, sign + (content === '' ? '' : element('r', {}, content)));
  });
  const name = cleanLine(author);
  return element('comment', { id, author: name, date: cleanLine(date), initials: [...name].slice(0, 2).join('') }, lines.join(''));
}
