import type { Message } from '../../model/message.ts';
import type { Furniture, Paragraph, Place, SourceDocument } from '../../model/source-document.ts';
import { scanPart } from '../../ooxml/scan-part.ts';
import type { ScannedPart } from '../../ooxml/scanned.ts';
import type { Checkpoint } from '../../ports.ts';
import { Refusal, message } from '../../result.ts';
import type { Result } from '../../result.ts';
import { readTableGrids } from './build-tables.ts';
import { findTitle } from './find-title.ts';
import { describeForeignText } from './foreign-text.ts';
import { readNumbering } from './numbering-definitions.ts';
import { createNumberer } from './number-paragraphs.ts';
import { openPackage } from './open-package.ts';
import type { Package } from './open-package.ts';
import { readComments } from './read-comments.ts';
import { readParagraphs } from './read-paragraphs.ts';
import type { Definitions, ReadParagraph } from './read-paragraphs.ts';
import { readHiddenText, readRevisions } from './removed-text.ts';
import { scannedText } from './scanned-text.ts';
import { readStyles } from './styles.ts';

/**
 * A .docx as the accepted text in reading order: body with its tables and text boxes, then notes. Paragraphs without
 * text are left out (they count for automatic numbers). Throws Refusal for a file that cannot be read or has no text.
 */
export function readDocx(bytes: Uint8Array, checkpoint: Checkpoint): Result<SourceDocument> {
  const source = openPackage(bytes);
  const definitions = readDefinitions(source, checkpoint);
  const body = scanPart(source.main.xml);
  const read = readParagraphs(body, definitions);
  const grids = readTableGrids(source.main.xml, read);
  const kept = read.filter(({ text, start }) => text.trim() !== '' && !grids.covered.has(start));
  const paragraphs = kept.map((paragraph, index) => (
    toParagraph(paragraph, index, source.main.name, placeOf(paragraph, grids.places))
  ));
  const styled = (index: number): boolean => kept[index]?.styleName === 'title';
  const notes = source.notes.map((part) => ({ name: part.name, scanned: scanPart(part.xml) }));
  for (const { name, scanned } of notes) {
    for (const paragraph of readParagraphs(scanned, definitions)) {
      if (paragraph.text.trim() !== '') paragraphs.push(toParagraph(paragraph, paragraphs.length, name, { kind: 'note' }));
    }
  }
  const indexes = new Map(paragraphs.map(({ index, anchor }) => [keyOf(anchor), index]));
  const indexIn = (name: string, part: ScannedPart) => (scanned: number): number | null => (
    indexes.get(`${name}:${part.paragraphs[scanned]?.element.start ?? -1}`) ?? null
  );
  const bodyIndexes = new Map(paragraphs.slice(0, kept.length).map(({ index }) => [kept[index]?.start ?? -1, index]));
  const parts = [{ name: source.main.name, scanned: body }, ...notes];
  const document: SourceDocument = {
    format: 'docx',
    title: findTitle(paragraphs, styled),
    pages: null,
    paragraphs,
    tables: grids.build(bodyIndexes),
    furniture: readFurniture(source, parts.map(({ scanned }) => scanned), coveredText(read, grids.covered)),
    revisions: parts.flatMap(({ name, scanned }) => readRevisions(scanned, indexIn(name, scanned))),
    comments: source.comments === null ? [] : readComments(source.comments, body, indexIn(source.main.name, body)),
    ocr: null,
  };
  if (paragraphs.length === 0) throw refuseEmpty(document, source.main.xml);
  return { value: document, messages: [...source.messages, ...describe(document, source, read)] };
}

function readDefinitions(source: Package, checkpoint: Checkpoint): Definitions {
  const styles = readStyles(source.styles);
  const numbering = source.numbering === null ? new Map() : readNumbering(
    source.numbering, (style) => styles.chain(style).find(({ paragraph }) => paragraph.numId !== undefined)?.paragraph.numId,
  );
  return { styles, numbering, numberParagraph: createNumberer(numbering), checkpoint };
}

function toParagraph(paragraph: ReadParagraph, index: number, part: string, place: Place): Paragraph {
  const { text, numbering, look, start } = paragraph;
  return { index, text, numbering, place, page: null, look, anchor: { kind: 'docx', part, start } };
}

function placeOf({ path, start }: ReadParagraph, cells: ReadonlyMap<number, Place>): Place {
  const box = path.lastIndexOf('w:txbxContent');
  if (box > path.lastIndexOf('w:tc')) return { kind: 'textbox' };
  return cells.get(start) ?? { kind: 'body' };
}

function keyOf(anchor: Paragraph['anchor']): string {
  return anchor.kind === 'docx' ? `${anchor.part}:${anchor.start}` : '';
}

function coveredText(paragraphs: readonly ReadParagraph[], covered: ReadonlySet<number>): readonly string[] {
  return paragraphs.filter(({ start, text }) => covered.has(start) && text.trim() !== '').map(({ text }) => text);
}

function readFurniture(source: Package, parts: readonly ScannedPart[], covered: readonly string[]): readonly Furniture[] {
  const entry = (kind: Furniture['kind']) => (text: string): Furniture => ({ kind, text, page: null });
  const stories = (xmls: readonly string[]): readonly string[] => {
    // First, even and default headers often say the same.
    const texts = xmls.map((xml) => scanPart(xml).paragraphs.map(scannedText).filter((text) => text.trim() !== '').join('\n'));
    return [...new Set(texts)].filter((text) => text !== '');
  };
  return [
    ...stories(source.headers).map(entry('header')),
    ...stories(source.footers).map(entry('footer')),
    ...parts.flatMap(readHiddenText).map(entry('hidden')),
    ...covered.map(entry('hidden')),
  ];
}

/** Nothing to judge; where some text is, it is said where. */
function refuseEmpty({ furniture, comments, revisions }: SourceDocument, xml: string): Refusal {
  const stories = [
    ...furniture.map(({ kind }) => kind),
    ...(comments.length > 0 ? ['comment'] : []),
    ...(revisions.length > 0 ? ['deleted'] : []),
    ...describeForeignText(xml).map(({ values }) => String(values['element'])),
  ];
  return stories.length === 0 ? new Refusal('docx-empty') : new Refusal('docx-text-elsewhere', { stories: [...new Set(stories)].join('、') });
}

const longestQuote = 60;

function describe(document: SourceDocument, source: Package, read: readonly ReadParagraph[]): readonly Message[] {
  const messages: Message[] = [];
  if (document.revisions.length > 0) messages.push(message('revisions-present', { count: document.revisions.length }));
  const hidden = document.furniture.filter(({ kind }) => kind === 'hidden').map(({ text }) => text.trim()).join(' / ');
  if (hidden !== '') {
    messages.push(message('hidden-text', { text: hidden.length > longestQuote ? `${hidden.slice(0, longestQuote)}…` : hidden }));
  }
  messages.push(...describeForeignText(source.main.xml));
  const lost = source.numbering === null && source.messages.length === 0 && read.length > 0 && /<w:numId w:val="[1-9]/.test(source.main.xml);
  if (lost) messages.push(message('docx-part-missing', { part: 'word/numbering.xml' }));
  return messages;
}
